def mul(a, b): return [[sum(x * y for x, y in zip(r, c)) for c in zip(*b)] for r in a]
def det(m):
    if len(m) == 1: return m[0][0]
    return sum((-1) ** j * m[0][j] * det([r[:j] + r[j + 1:] for r in m[1:]]) for j in range(len(m)))
a = [[1, 2, 3], [4, 5, 6], [7, 8, 10]]
i = [[int(r == c) for c in range(3)] for r in range(3)]
print(mul(a, i) == a, mul(a, a), [list(r) for r in zip(*a)], det(a), [list(r) for r in zip(*a[::-1])])
