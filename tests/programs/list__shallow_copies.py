# K037 K038
import copy
a = [[1], [2]]
for c in (a[:], list(a), a.copy(), copy.copy(a), [*a], a * 1, a + []):
    print(c == a, c is a, c[0] is a[0])
