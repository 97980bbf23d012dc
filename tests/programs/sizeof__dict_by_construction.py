import sys
g = sys.getsizeof
print(g({}), g({1: 1}), g({"a": 1}), g(dict()), g(dict(a=1)), g({i: i for i in range(6)}), g({**{1: 1}}), g({str(i): i for i in range(11)}), g({"a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 6}), g({1: 1}.copy()), g({1: 1} | {2: 2}), g(dict(zip("abc", "abc"))), g(dict.fromkeys(range(20))))
class A:
    def __init__(self): self.x = self.y = 1
print(g(A().__dict__), g(A()), g(vars(A())))
