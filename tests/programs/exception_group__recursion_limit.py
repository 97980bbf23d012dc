def nest(n):
    e = ValueError(1)
    for i in range(n):
        e = ExceptionGroup('x', [e])
    return e
def ok(n):
    try:
        nest(n).split(ValueError)
        return True
    except RecursionError as e:
        return str(e)
lo, hi = 1, 2000
while hi - lo > 1:
    mid = (lo + hi) // 2
    if ok(mid) is True: lo = mid
    else: hi = mid
print(lo, ok(hi))
def ok2(n):
    try:
        try:
            raise nest(n)
        except* TypeError:
            pass
    except RecursionError as e:
        return str(e)
    except ExceptionGroup:
        return True
lo, hi = 1, 2000
while hi - lo > 1:
    mid = (lo + hi) // 2
    if ok2(mid) is True: lo = mid
    else: hi = mid
print(lo, ok2(hi))
