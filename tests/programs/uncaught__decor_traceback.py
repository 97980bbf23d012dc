def deco(f):
    def w(*a):
        return f(*a)
    return w
@deco
def g(a): return a.foo
g(5)
