import sys
def f():
    a = []
    n = sys.getrefcount(a)
    d = locals()
    return n, sys.getrefcount(a), d["a"] is a
print(f())
a = []
print(sys.getrefcount(a), sys.getrefcount(globals()["a"]))
