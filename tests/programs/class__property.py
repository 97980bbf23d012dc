# K142
class C:
    def __init__(self): self._t = 0
    @property
    def t(self):
        "the doc"
        return self._t
    @t.setter
    def t(self, v):
        if v < 0:
            raise ValueError("negative")
        self._t = v
    @t.deleter
    def t(self):
        self._t = None
    @property
    def ro(self): return 1
c = C()
c.t = 5
c.t += 1
print(c.t, c._t, C.t.__doc__, type(C.t).__name__, c.__dict__)
del c.t
print(c.t)
for f in (lambda: setattr(c, "t", -1), lambda: setattr(c, "ro", 1), lambda: delattr(c, "ro")):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
