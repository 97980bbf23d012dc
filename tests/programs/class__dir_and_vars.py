class A:
    x = 1
    def __init__(self): self.y = 2
    def f(self): pass
a = A()
print([n for n in dir(a) if not n.startswith("__")], vars(a), [n for n in vars(A) if not n.startswith("__")], [n for n in dir(A) if n[:2] != "__"])
try:
    vars(5)
except TypeError as e:
    print(e)
print(len([n for n in dir(object) if n.startswith("__")]), "append" in dir([]))
