# K137
class A:
    def __init__(self, n): self.n = n
    def __eq__(self, o):
        print("eq", self.n)
        return self.n == o.n if isinstance(o, A) else NotImplemented
    def __lt__(self, o):
        print("lt", self.n)
        return self.n < o.n if isinstance(o, A) else NotImplemented
a, b = A(1), A(2)
print(a == b, a != b, a < b, a > b, a == 5, 5 == a, a != 5)
try:
    a <= b
except TypeError as e:
    print(e)
try:
    a < 5
except TypeError as e:
    print(e)
print(A.__hash__)
