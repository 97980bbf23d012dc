# K040 K042
import sys
g = sys.getsizeof
print(g([1, 2, 3]), g(list((1, 2, 3))), g(list(range(3))), g([x for x in range(3)]), g([*range(3)]), g([1, 2] + [3]), g([0] * 3), g(list("abc")), g(sorted((3, 2, 1))), g(list({1: 1, 2: 2})), g([1, 2, 3, 4, 5]), g([x for x in range(5)]), g(list(x for x in range(10))), g([0] * 100), g((1, 2, 3)), g(tuple(range(10))), g("a b c d".split()), g([1, 2, 3].copy()), g([*[1, 2], 3]))
a = [1]
a.extend([2, 3]); print(g(a))
a += [4, 5, 6]; print(g(a))
a.insert(0, 0); print(g(a))
a.extend(x for x in range(3)); print(g(a))
a *= 2; print(g(a))
del a[3:]; print(g(a))
a[:0] = [1] * 10; print(g(a))
