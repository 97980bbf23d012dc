# K057 K074
def f(a, b=1, *c, d, **e):
    x = a
    def g():
        return x
    return g
c = f.__code__
print(c.co_name, c.co_varnames, c.co_cellvars, c.co_freevars, c.co_nlocals, c.co_flags & 0x0c, c.co_firstlineno, c.co_argcount)
print(f(1, d=2).__code__.co_freevars, f.__code__ is f.__code__, (lambda: 0).__code__.co_name)
