import sys
def f():
    t = (1, [2])
    return sys.getrefcount(t), sys.getrefcount(t[1])
print(f())
def g():
    x = 12345.678
    return sys.getrefcount(x)
print(g())
s = "a string that is used once in this file"
print(sys.getrefcount(s))
n = 123456789
print(sys.getrefcount(n), sys.getrefcount(987654321), sys.getrefcount(int("123456")))
