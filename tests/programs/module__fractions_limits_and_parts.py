from fractions import Fraction as F
import math
def no(f, *a, **k):
    try: print('->', repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)
for x in (F(math.pi), F(22, 7), F(-355, 113), F(1, 3), F(0), F(10 ** 20, 3 ** 30), F(0.1), F(-7, 2)):
    for d in 1, 2, 7, 10, 100, 1000, 10 ** 6: print(x.limit_denominator(d), end=' ')
    print()
no(F(1, 2).limit_denominator, 0)
for a in ((), (3,), (3, 6), (-3, 6), (3, -6), (-3, -6), (0, -5), (1, 0), (0, 0), (F(1, 2),), (F(1, 2), F(3, 4)), (2, F(1, 3)), (1.5,), (0.1,), (float('nan'),), (float('inf'),), ('3/4',), (' -3/4 ',), ('1.5e-3',), ('1/0',), ('x',), ('1 / 2',), ('',), (True, 2), (1, 2.0), (None,), ([],), (1, 'x'), (1j,), (int,), ('3', '4'), ('_1',), ('1_0/2_0',)): no(F, *a)
no(F, 6, 4, _normalize=False)
class G(F): pass
no(G, 1, 2); no(lambda: type(G(1, 2)).__name__); no(lambda: type(G(1, 2) + 1).__name__); no(lambda: type(G('1/2')).__name__); no(G.from_float, 0.5)
for b in (0.5, 1, F(1, 2), '1/2', 0.5 + 0j, 0.5 + 1j, float('nan'), float('inf'), None, True): print(F(1, 2) == b, F(1) == b, b == F(1, 2), end='; ')
print()
for b in (0.5, 1, float('nan'), float('inf'), -float('inf')): print(F(1, 2) < b, F(1, 2) <= b, F(1, 2) > b, F(1, 2) >= b, b > F(1, 2), end='; ')
print(); no(lambda: F(1) < 'x'); no(lambda: F(1) < 1j); print(hash(F(1, 2)) == hash(0.5), hash(F(3)) == hash(3), hash(F(1, (1 << 61) - 1)), hash(F(-1, 3)))
