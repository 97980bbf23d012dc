# K143
class A:
    n = 1
    @classmethod
    def make(cls, *a): return cls.__name__, cls.n, a
    @staticmethod
    def stat(*a): return a
class B(A):
    n = 2
print(A.make(1), B.make(), B().make(2), A.stat(1), A().stat(2), type(A.__dict__["make"]).__name__, type(A.__dict__["stat"]).__name__)
class P:
    def __init__(self, x): self.x = x
    @classmethod
    def parse(cls, s): return cls(int(s))
print(P.parse("12").x)
