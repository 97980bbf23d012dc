def rec(n): return n if n < 2 else rec(n - 1) + rec(n - 2)
def loop(n):
    a, b = 0, 1
    for _ in range(n): a, b = b, a + b
    return a
def gen():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
def fast(n):
    if n == 0: return (0, 1)
    a, b = fast(n >> 1)
    c, d = a * (2 * b - a), a * a + b * b
    return (d, c + d) if n & 1 else (c, d)
print(rec(15), loop(15), [x for x, _ in zip(gen(), range(12))], fast(300)[0] == loop(300), loop(100))
