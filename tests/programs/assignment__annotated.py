# K157
x: int = 5
y: "undefined"
print(x, __annotations__)
class A:
    a: int
    b: str = "b"
    (c): int = 1
print(A.__annotations__, A.c, hasattr(A, "a"))
def f(a: int, *b: str, c: "q" = 1, **d: float) -> None:
    z: nonexistent = 3
    return z
print(f.__annotations__, f(1))
