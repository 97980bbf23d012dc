# Dicts of instances share keys, of which each instance made leaves fewer; without room among them a dict has its own.
import sys
class A: pass
a = A()
sizes = []
for i in range(34):
    setattr(a, f'k{i}', i)
    sizes.append(sys.getsizeof(vars(a)))
print(sizes)
b = A()
b.k0 = 1
print(sys.getsizeof(vars(b)))
b.other = 1
print(sys.getsizeof(vars(b)))
class B:
    def __init__(self): self.x = self.y = 1
many = [B() for _ in range(40)]
print([sys.getsizeof(vars(many[i])) for i in (0, 1, 39)])
many[0].z = 1
vars(many[1])[1] = 2
many[2].__dict__.update(q=1)
c = B()
c.__dict__ = {}
c.__dict__.update(a=1, b=2)
print([sys.getsizeof(vars(x)) for x in (many[0], many[1], many[2], c)])
print(sys.getsizeof(dict(vars(many[3]))), sys.getsizeof(vars(many[3]).copy()))
class D(dict): pass
d = D()
d.x = 1
print(sys.getsizeof(vars(d)))
