class M(type):
    def __init__(c, n, b, d, **k):
        print('init', n, k)
        super().__init__(n, b, d)


class N(M):
    def __new__(m, n, b, d, **k):
        print('new', n, k)
        return super().__new__(m, n, b, d)


class A(metaclass=M):
    pass


class B(metaclass=N):
    pass


print(type(type('X', (A,), {})), type(type('Y', (B,), {}, k=1)), type(type('Z', (A, B), {'q': 1})))


class R:
    def __rpow__(self, o, m=None):
        return 'r', o, m


print(2 ** R(), pow(2, R()))
for s in ('pow(R(), 2, 3)', 'pow(2, R(), 3)', 'pow(R(), 2)', 'type("T", 1, {})', 'type("T", (1,), {})'):
    try:
        print(s, eval(s))
    except Exception as e:
        print(s, type(e).__name__, e)
