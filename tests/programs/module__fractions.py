from fractions import Fraction as F
import numbers
print(F(6, 4), repr(F(-3, 9)), F('0.125'), F('-7/21'), F(0.5), F('1e-3'), F(3), F(), F(F(1, 2), F(3, 4)))
a, b = F(1, 3), F(3, 4)
print(a + b, a - b, a * b, a / b, b // a, b % a, a ** 2, a ** -1, -a, abs(-a), divmod(b, a), 1 + a, 2 - a, 3 * a, 1 / a, a + 0.5, 2 ** F(1, 2), a == F(2, 6), a < b, a < 0.5, hash(F(1, 2)) == hash(0.5), hash(F(5)) == 5)
print(round(F(7, 2)), round(F(5, 2)), round(F(22, 7), 2), int(F(-7, 2)), float(a), F(3.14159).limit_denominator(100), F(1, 3).numerator, bool(F(0)), sum([a, b], F(0)), max(a, b), isinstance(a, numbers.Rational), isinstance(3, numbers.Integral), isinstance(2.5, numbers.Real), isinstance(1j, numbers.Real))
import math; print(math.floor(F(-1, 2)), math.ceil(F(1, 2)), math.trunc(F(-5, 2)), sorted([b, a]), f'{a}', {F(1): 'x'}[1])
for f in (lambda: F(1, 0), lambda: F('x'), lambda: F(1.5, 2), lambda: F([]), lambda: a / 0, lambda: a < 'x', lambda: F(0) ** -1):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
