class A:
    def __init__(self, a, b): pass
class B: pass
class C:
    def __new__(cls, a):
        return object.__new__(cls)
class D(B):
    def __init__(self): pass
for k in (lambda: A(), lambda: A(1), lambda: A(1, 2, 3), lambda: A(1, c=2), lambda: B(1), lambda: B(a=1), lambda: C(), lambda: C(1, 2), lambda: D(1), lambda: object(1)):
    try:
        k()
    except TypeError as e:
        print(e)
