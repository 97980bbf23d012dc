def f(v):
    class A:
        print(v)
        v = v + 1 if False else 5
    return A.v
try:
    f(1)
except NameError as e:
    print(e)
def g(v):
    class A:
        def m(self): return v
        w = v
    return A().m(), A.w
print(g(3))
