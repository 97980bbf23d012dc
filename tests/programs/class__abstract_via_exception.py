class Shape:
    def area(self): raise NotImplementedError("area of " + type(self).__name__)
class Sq(Shape):
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
class Bad(Shape): pass
print(Sq(3).area())
try:
    Bad().area()
except NotImplementedError as e:
    print(e)
