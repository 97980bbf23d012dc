# K001
a = b = []
c = []
print(id(a) == id(b), id(a) == id(c), type(a), type(a) is list, type(type), type(5)(3.7), type(a)() is a, id(None) == id(None), type(id(a)).__name__)
