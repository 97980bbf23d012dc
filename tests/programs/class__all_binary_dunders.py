class A:
    def __getattr__(self, name): raise AttributeError(name)
for n in "add sub mul truediv floordiv mod pow lshift rshift and or xor matmul divmod".split():
    setattr(A, f"__{n}__", lambda self, o, *m, n=n: (n, o))
    setattr(A, f"__r{n}__", lambda self, o, *m, n=n: ("r" + n, o))
a = A()
print(a + 1, a - 1, a * 1, a / 1, a // 1, a % 1, a ** 1, a << 1, a >> 1, a & 1, a | 1, a ^ 1, a @ 1, divmod(a, 1))
print(1 + a, 1 - a, 1 * a, 1 / a, 1 // a, 1 % a, 1 ** a, 1 << a, 1 >> a, 1 & a, 1 | a, 1 ^ a, 1 @ a, divmod(1, a), pow(a, 2, 3))
