class C:
    def __enter__(self): return self
    def __exit__(self, t, v, tb): return t is KeyError
with C() as c, C():
    raise KeyError('k')
print(c)
