# K146
class D:
    def __set_name__(self, owner, name): print("set_name", owner.__name__, name); self.name = name
    def __get__(self, obj, owner): return f"get {self.name} {obj is None} {owner.__name__}"
    def __set__(self, obj, v): print("set", v); obj.__dict__[self.name] = v
    def __delete__(self, obj): print("delete")
class N:
    def __get__(self, obj, owner): return "non-data"
class A:
    d = D()
    n = N()
a = A()
print(a.d, A.d, a.n)
a.d = 5
del a.d
a.n = "instance"
print(a.d, a.n, sorted(a.__dict__))
