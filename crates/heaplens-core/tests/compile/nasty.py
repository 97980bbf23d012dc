from __future__ import annotations
import a.b.c as d, e.f
def outer(x: list[int], *a: "str", k: (1, 2) = 3, **kw: d.e) -> lambda q=1: q:
    class X:
        y: int
        x = x
        def m(self):
            return super().m, __class__, x
    def gen():
        nonlocal x
        try:
            while True:
                try:
                    x = yield x
                except* (A, B) as e:
                    continue_ = 1
                finally:
                    if x: return 1
        except GeneratorExit:
            raise
        else:
            print("%s and %r" % (x, a), f"{x!r:>{k}}{x=}" "t" f'{ {1: 2}[1] }')
    for i, (j, *r) in a:
        if not i in [1, 2, 3] or j is not None and not (r < x <= 2 != 3):
            break
        with k as (p, q), r:
            return [(u, v) for u in p if u for v in [u] if (w := v)]
    else:
        del x, a[0], kw.y
    a, b, c = c, b, a
    return {**kw, 'a': 1, 'b': 2}, {1, 2, 3}, [*a, 1], f(*a, k=1, **kw), -1 ** 2, 1 + 2 * 3, "a" * 10
async def co():
    async with a as b, c: await b
    async for x in y:
        if x: continue
        yield x
    return
def match_it(s):
    match s, 1:
        case {"k": [1, *_, z], **rest} if z: return z
        case P(a, b=Q() | None as c) | R(a, c): return a
        case ("x" | "y") as t, -1 | 1 + 2j: pass
        case _: return None
if __debug__ and 0: unreachable
elif (x := 1) if a else b: assert x, (
    "msg")
print(x
      .y
      .z(1)(n for n in m), *a, sep="")
