class A:
    def __format__(self, spec): return f"<{spec}>"
    def __str__(self): return "str"
    def __repr__(self): return "repr"
class B:
    def __str__(self): return "b"
print(f"{A()} {A():x y} {A()!r} {A()!s:>5} {B()} {[A()]} {B()!s:>4}")
try:
    f"{B():>4}"
except TypeError as e:
    print(e)
