# output: 3002
bases = tuple(type(f"B{i}", (), {}) for i in range(3000))
class A(*bases): pass
print(len(A.__mro__))
