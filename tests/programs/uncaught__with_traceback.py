class C:
    def __enter__(self): print('in'); return self
    def __exit__(self, t, v, tb): print('out', t.__name__, v); return False
with C() as c:
    with C():
        raise KeyError('k')
