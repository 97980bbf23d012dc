"""doc"""
import os, sys as s
from math import sin, cos as c
def f(a, b=1, *args, k=2, **kw):
    "doc"
    for i in range(10):
        if i == 3: continue
        elif i > 5: break
        print(i, end="")
    else:
        return a + b
    while a < b <= 3 and not k:
        a += 1
    try:
        x = [y * 2 for y in args if y]
    except (ValueError, TypeError) as e:
        raise KeyError from e
    finally:
        print("done")
    with open("f") as fh, open("g"):
        return fh.read()
    def g():
        nonlocal a
        a = 1
        return lambda z: a + z
    a, b = b, a
    x[1:2], x.y = {1: 2, 3: 4}, {5, 6, 7}
    del x[0]
    assert a, "msg"
    return f"{a!r:>{b}} {b}"
class C(object, metaclass=type):
    x: int = 1
    def m(self): return super().m()
def gen():
    x = yield 1
    yield from gen()
async def co():
    async with a as b: pass
    async for x in y: await x
    return [z async for z in w]
match s:
    case [1, *rest]: pass
    case {"a": 1, **r}: pass
    case C(x=1) | None: pass
    case _: pass
