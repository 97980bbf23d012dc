# K124
def inner():
    x = yield 1
    print("inner got", x)
    try:
        yield 2
    except ValueError as e:
        print("inner caught", e)
        yield 3
    return "result"
def outer():
    r = yield from inner()
    print("r", r)
    yield from [10, 20]
    yield from "ab"
    return (yield from range(1))
o = outer()
print(next(o), o.send("s"), o.throw(ValueError("t")), next(o), list(o))
