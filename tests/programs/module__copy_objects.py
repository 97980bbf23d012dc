# K039
import copy
class A:
    def __init__(self, v): self.v = v
class B:
    def __copy__(self): return "copied"
    def __deepcopy__(self, memo): return "deep " + str(len(memo) >= 0)
a = A([1])
b, c = copy.copy(a), copy.deepcopy(a)
a.v.append(2)
print(b.v, c.v, type(b).__name__, b.v is a.v, copy.copy(B()), copy.deepcopy([B()]))
a.self = a
d = copy.deepcopy(a)
print(d.self is d, copy.copy(len) is len, copy.deepcopy(A) is A, copy.copy({1: 2}), copy.deepcopy({(1, 2): {3}}), copy.copy(None))
