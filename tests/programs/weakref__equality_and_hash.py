import weakref
class A:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __hash__(self): return self.n
a, b = A(1), A(1)
r, s = weakref.ref(a), weakref.ref(b)
print(r == s, hash(r) == hash(a), {r: 1}[s])
del a, b
print(r == s, r == r, hash(r))
t = weakref.ref(A(2))
try:
    hash(t)
except TypeError as e:
    print(e)
