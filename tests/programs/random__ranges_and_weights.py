# What randrange and choices refuse, and what a seed gives.
import random
def no(f, *a, **k):
    try: print('->', f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
random.seed(7)
for a in ((10,), (0,), (-3,), (3, 3), (5, 2), (2, 9), (0, 10, 3), (10, 0, -3), (0, 10, -1), (10, 0, 3), (0, 5, 0), (0, None, 2), (0, 1 << 80), (0, 1 << 80, 7), (-5, 5), (5, -5, -2), (0, 5, 5), (0, -1, -1)): no(random.randrange, *a)
no(random.randint, 3, 2); no(random.randint, 3, 3); no(random.randrange, True); no(random.randrange, 5, stop=None)
no(random.choices, 'abc', k=5); no(random.choices, 'abc', [1, 2, 3], k=5); no(random.choices, 'abc', cum_weights=[1, 2, 3], k=5); no(random.choices, 'abc', [1, 2]); no(random.choices, 'abc', [0, 0, 0]); no(random.choices, 'abc', [1, 1, 1], cum_weights=[1, 2, 3]); no(random.choices, 'abc', 2); no(random.choices, [], k=0); no(random.choices, []); no(random.choices, 'ab', [float('inf'), 1]); no(random.choices, 'abc', [1, -5, 1]); no(random.choices, 'ab', k=0); no(random.choices, {'a': 1})
r = random.Random(3); print(r.random() == random.Random(3).random(), random._inst.__class__.__name__, random.seed.__self__ is random._inst, random.gauss.__name__)
print(sorted(n for n in random.__all__ if not hasattr(random, n)) if hasattr(random, '__all__') else [])
