# K163
class Tree:
    def __init__(self, v): self.v, self.l, self.r = v, None, None
    def add(self, v):
        side = "l" if v < self.v else "r"
        child = getattr(self, side)
        if child: child.add(v)
        else: setattr(self, side, Tree(v))
    def __iter__(self):
        if self.l: yield from self.l
        yield self.v
        if self.r: yield from self.r
    def height(self): return 1 + max((t.height() for t in (self.l, self.r) if t), default=0)
    def __contains__(self, v):
        if v == self.v: return True
        t = self.l if v < self.v else self.r
        return t is not None and v in t
t = Tree(8)
for v in (3, 10, 1, 6, 14, 4, 7, 13): t.add(v)
print(list(t), t.height(), 7 in t, 5 in t)
def level(t):
    q = [t]
    while q:
        yield [n.v for n in q]
        q = [c for n in q for c in (n.l, n.r) if c]
print(list(level(t)))
