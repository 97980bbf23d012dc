# K145
class M(type):
    def __new__(m, name, bases, ns, **k):
        print("new", name, [b.__name__ for b in bases], sorted(n for n in ns if not n.startswith("__")), k)
        return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **k):
        super().__init__(name, bases, ns)
    def __call__(cls, *a):
        print("call", cls.__name__, a)
        return super().__call__(*a)
    def __repr__(cls): return f"<{cls.__name__}>"
class A(metaclass=M, flag=1):
    x = 1
    def __init__(self, v): self.v = v
class B(A): pass
print(A(3).v, A, B(4).v, type(B) is M)
