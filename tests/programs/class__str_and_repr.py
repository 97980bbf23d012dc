# K136
class A:
    def __repr__(self): return "A()"
class B(A):
    def __str__(self): return "b"
class C:
    def __str__(self): return 5
class D:
    def __repr__(self): return None
print(A(), str(A()), repr(B()), str(B()), [B()], {1: B()}, (A(),), f"{B()} {B()!r}")
for x in C(), D():
    try:
        print(str(x))
    except TypeError as e:
        print(e)
