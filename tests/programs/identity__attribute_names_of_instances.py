class A:
    def __init__(self): self.name = 1
a, b = A(), A()
print(list(a.__dict__)[0] is list(b.__dict__)[0], list(vars(b))[0] is A.__init__.__code__.co_names[0])
