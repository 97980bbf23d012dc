class A:
    x = 1
    def __init__(self, y):
        self.y = y
    def __eq__(self, o):
        return self.y == o.y
    @property
    def p(self):
        return self.y * 2
class B(A):
    __slots__ = ('z',)
    def __repr__(self):
        return f'B({self.y!r})'
b = B(3)
b.z = b
print(b, b.p, b == A(3))
