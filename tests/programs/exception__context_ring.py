# Contexts that a program has closed to a ring are followed once around.
def ring(n):
    xs = [ValueError(i) for i in range(n)]
    for a, b in zip(xs, xs[1:] + xs[:1]):
        a.__context__ = b
    return xs

def chain(e, most=6):
    names = []
    while e is not None and len(names) < most:
        names.append(repr(e))
        e = e.__context__
    return names

for n in range(1, 8):
    xs = ring(n)
    try:
        try:
            raise xs[0]
        except ValueError:
            raise KeyError("after")
    except KeyError as e:
        print(n, chain(e, 10))
    for x in xs:
        x.__context__ = None

xs = ring(3)
try:
    try:
        raise xs[0]
    except ValueError:
        raise xs[2]
except ValueError as e:
    print(chain(e))
tail = ValueError("tail")
tail.__context__ = ring(4)[1]
try:
    try:
        raise tail
    except ValueError:
        1 / 0
except ZeroDivisionError as e:
    print(chain(e, 12))
