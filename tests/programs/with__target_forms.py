class C:
    def __enter__(self): return (1, [2, 3])
    def __exit__(self, *a): pass
class A: pass
a = A()
with C() as (x, [y, z]):
    print(x, y, z)
with C() as a.v, C() as (p, *q):
    print(a.v, p, q)
