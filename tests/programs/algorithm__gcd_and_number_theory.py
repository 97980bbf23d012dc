def gcd(a, b):
    while b: a, b = b, a % b
    return a
def egcd(a, b):
    if not b: return a, 1, 0
    g, x, y = egcd(b, a % b)
    return g, y, x - a // b * y
def power(b, e, m):
    r = 1
    while e:
        if e & 1: r = r * b % m
        b, e = b * b % m, e >> 1
    return r
print(gcd(1071, 462), egcd(240, 46), power(3, 200, 1000007) == pow(3, 200, 1000007), [n for n in range(2, 500) if sum(d for d in range(1, n) if n % d == 0) == n])
