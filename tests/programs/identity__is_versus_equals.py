# K006
a = [1, 2]
b = [1, 2]
c = a
print(a == b, a is b, a is c, id(a) == id(c), a is not b)
class E:
    def __eq__(self, o): return True
print(E() == None, E() is None)
