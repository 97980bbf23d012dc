import math, functools
@functools.total_ordering
class Frac:
    def __init__(self, n, d=1):
        if d == 0: raise ZeroDivisionError(f"Frac({n}, 0)")
        g = math.gcd(n, d) * (1 if d > 0 else -1)
        self.n, self.d = n // g, d // g
    def __repr__(self): return f"{self.n}/{self.d}" if self.d != 1 else str(self.n)
    @staticmethod
    def of(x): return x if isinstance(x, Frac) else Frac(x) if isinstance(x, int) else NotImplemented
    def _op(f):
        def w(self, o):
            o = Frac.of(o)
            return o if o is NotImplemented else f(self, o)
        return w
    __add__ = __radd__ = _op(lambda a, b: Frac(a.n * b.d + b.n * a.d, a.d * b.d))
    __mul__ = __rmul__ = _op(lambda a, b: Frac(a.n * b.n, a.d * b.d))
    __sub__ = _op(lambda a, b: Frac(a.n * b.d - b.n * a.d, a.d * b.d))
    __rsub__ = _op(lambda a, b: b - a)
    __truediv__ = _op(lambda a, b: Frac(a.n * b.d, a.d * b.n))
    __rtruediv__ = _op(lambda a, b: b / a)
    __eq__ = _op(lambda a, b: (a.n, a.d) == (b.n, b.d))
    __lt__ = _op(lambda a, b: a.n * b.d < b.n * a.d)
    def __hash__(self): return hash((self.n, self.d)) if self.d != 1 else hash(self.n)
    def __bool__(self): return self.n != 0
    def __pow__(self, k): return Frac(self.n ** k, self.d ** k) if k >= 0 else Frac(self.d, self.n) ** -k
    def __float__(self): return self.n / self.d
    def __neg__(self): return 0 - self
a, b = Frac(1, 2), Frac(-3, -4)
print(a + b, a - b, a * b, a / b, 1 - a, 2 / b, a ** -2, -a, float(b), a < b, a >= b, max(a, b), a == Frac(2, 4), Frac(4, 2) == 2, {Frac(2): "x"}[2], sum([a, a, b]), bool(Frac(0)), sorted([b, a, 1, 0]))
for f in (lambda: a + "x", lambda: Frac(1, 0), lambda: a < 1.5, lambda: a / 0):
    try: print(f())
    except (TypeError, ZeroDivisionError) as e: print(type(e).__name__, e)
def horner(c, x): return functools.reduce(lambda acc, k: acc * x + k, c)
print(horner([1, 0, -2], Frac(3, 2)), horner([2, 3], 5), sum((Frac(1, k) for k in range(1, 20)), Frac(0)))
