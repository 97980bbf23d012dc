class A:
    registry = []
    def __init_subclass__(cls, tag=None, **k):
        super().__init_subclass__(**k)
        A.registry.append((cls.__name__, tag))
class B(A): pass
class C(A, tag="c"): pass
print(A.registry)
try:
    class D(A, other=1): pass
except TypeError as e:
    print(e)
