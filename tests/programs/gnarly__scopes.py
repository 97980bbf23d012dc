x = "module"
def outer(x, *, y="default " + x):
    z = [lambda: (x, y, n) for n in range(2)]
    class C:
        x = x + "!" if False else "class x"
        y = [x for x in (1, 2)]
        def m(self, d=x):
            nonlocal y
            y += "+"
            return x, y, d, __class__.__name__
        w = (lambda: x)()
    def inner():
        global x
        x = "rebound"
        def deepest():
            nonlocal z
            z = z + [x]
            return [x for x in "ab"], x
        return deepest()
    return C().m(), C.w, C.y, inner(), [f() if callable(f) else f for f in z], x
try: print(outer("arg"))
except NameError as e: print(type(e).__name__, e)
def outer2(x, *, y="default " + x):
    z = [lambda: (x, y, n) for n in range(2)]
    class C:
        y = [x for x in (1, 2)]
        def m(self, d=x):
            nonlocal y
            y += "+"
            return x, y, d, __class__.__name__
        w = (lambda: x)()
    def inner():
        global x
        x = "rebound"
        def deepest():
            nonlocal z
            z = z + [x]
            return [x for x in "ab"], x
        return deepest()
    return C().m(), C.w, C.y, inner(), [f() if callable(f) else f for f in z], x
print(outer2("arg"), x)
print([(lambda a, b=i: a + b)(1) for i in range(3)], [[j for j in range(i)] for i in range(3)], (lambda *a, **k: (a, k))(*"ab", c=1))
def counter():
    def inc(by=1):
        inc.calls += 1
        nonlocal n
        n += by
        return n
    inc.calls = n = 0
    return inc
c, d = counter(), counter()
print(c(), c(5), d(), c.calls, d.calls, c.__closure__ is not d.__closure__, c.__code__ is d.__code__)
