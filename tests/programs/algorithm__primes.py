def sieve(n):
    p = [True] * (n + 1)
    p[:2] = [False, False]
    for i in range(2, int(n ** 0.5) + 1):
        if p[i]:
            p[i * i::i] = [False] * len(p[i * i::i])
    return [i for i, x in enumerate(p) if x]
def factors(n):
    f, d = [], 2
    while d * d <= n:
        while n % d == 0:
            f.append(d)
            n //= d
        d += 1
    return f + [n] if n > 1 else f
print(sieve(60), len(sieve(5000)), factors(360), factors(9973), factors(2 ** 20 * 3))
