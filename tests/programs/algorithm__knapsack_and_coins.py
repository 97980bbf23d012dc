def knap(items, cap):
    best = [0] * (cap + 1)
    for w, v in items:
        for c in range(cap, w - 1, -1):
            best[c] = max(best[c], best[c - w] + v)
    return best[cap]
def coins(cs, n):
    ways = [1] + [0] * n
    for c in cs:
        for i in range(c, n + 1): ways[i] += ways[i - c]
    return ways[n]
def fewest(cs, n):
    inf = float("inf")
    b = [0] + [inf] * n
    for i in range(1, n + 1):
        b[i] = min((b[i - c] + 1 for c in cs if c <= i), default=inf)
    return b[n]
print(knap([(12, 4), (2, 2), (1, 1), (4, 10), (1, 2)], 15), coins([1, 5, 10, 25], 100), fewest([1, 3, 4], 6), fewest([5], 3))
