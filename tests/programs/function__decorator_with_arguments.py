# K111 K112
def repeat(n):
    def deco(f):
        def w(*a, **k):
            return [f(*a, **k) for _ in range(n)]
        return w
    return deco
@repeat(3)
def hi(x): return x
print(hi("a"))
def opt(f=None, *, tag="t"):
    if f is None:
        return lambda f: opt(f, tag=tag)
    return lambda *a: (tag, f(*a))
@opt
def p(): return 1
@opt(tag="u")
def q(): return 2
print(p(), q())
