class A:
    def __getattr__(self, n): raise AttributeError(f'no attr {n!r}')
    value = 3
A().valu
