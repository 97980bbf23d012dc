class Point:
    __slots__ = ("x", "y")
    def __init__(self, x, y):
        self.x = x
        self.y = y
    @property
    def pair(self):
        return (self.x, self.y)

p = Point([1], [2])
q = Point(p.x, p.y)
pair = q.pair
del p.x
