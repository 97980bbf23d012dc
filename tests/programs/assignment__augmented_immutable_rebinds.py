a = (1,)
b = a
a += (2,)
print(a, b)
s = t = "x"
s += "y"
print(s, t)
n = m = 1
n -= 5; n *= 3; n //= 2; n **= 2; n %= 7; n <<= 4; n |= 1; n &= 15; n ^= 2; n >>= 1
print(n, m)
n /= 2
print(n)
