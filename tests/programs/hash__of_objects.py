class A: pass
class B:
    def __hash__(self): return 2 ** 70
class C:
    def __hash__(self): return -1
a = A()
print(hash(a) == hash(a), hash(a) == id(a) // 16 or hash(a) == (id(a) >> 4 | (id(a) << 60) & 2 ** 64 - 1), hash(B()), hash(C()), hash(A) == hash(A), hash(len) == hash(len))
