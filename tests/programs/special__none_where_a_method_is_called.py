class A:
    __add__ = None
    __radd__ = None
    __iadd__ = None
    __lt__ = None
    __neg__ = None
    __getitem__ = None
    __setitem__ = None
    __call__ = None
    __int__ = None
    __index__ = None
    __contains__ = None
    __iter__ = None
    __reversed__ = None


a = A()
for s in ("a + 1", "1 + a", "a < a", "a > a", "-a", "a[0]", "a()", "int(a)", "[1][a]", "1 in a", "iter(a)", "reversed(a)"):
    try:
        print(eval(s))
    except TypeError as e:
        print(s, "|", e)
for s in ("a += 1", "a[0] = 1"):
    try:
        exec(s)
    except TypeError as e:
        print(s, "|", e)
