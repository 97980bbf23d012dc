def f(a, b=2):
    return a + b


c = f.__code__
d = c.replace(co_name="g", co_qualname="q", co_filename="h.py")
print(d.co_name, d.co_qualname, d.co_filename, d == c, d is c, c == c.replace(), hash(c) == hash(c.replace()))


def g():
    return 1


g.__code__ = g.__code__.replace(co_consts=(None, 42))
print(g())
try:
    c.replace(co_name=5)
except TypeError as e:
    print(e)
