class A:
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "invert"
    def __abs__(self): return "abs"
    def __int__(self): return 7
    def __float__(self): return 7.5
    def __complex__(self): return 7j
    def __index__(self): return 2
    def __round__(self, n=None): return ("round", n)
    def __trunc__(self): return 1
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __bytes__(self): return b"bytes"
import math
a = A()
print(-a, +a, ~a, abs(a), int(a), float(a), complex(a), [10, 20, 30][a], round(a), round(a, 2), math.floor(a), math.ceil(a), math.trunc(a), hex(a), bytes(a), range(a), "ab" * a, [1, 2, 3][:a])
