# K146
# What an object answers when it is asked for its class counts for isinstance.
class Proxy:
    def __init__(self, obj): self.__obj = obj
    def __getattribute__(self, name):
        if name.startswith("_Proxy__"): return object.__getattribute__(self, name)
        return getattr(self.__obj, name)
class B:
    def f(self): return "B.f"
class E(B):
    def f(self): return super(E, self).f() + "->E.f"
p = Proxy(E())
print(isinstance(p, E), isinstance(p, B), isinstance(p, int), type(p).__name__, p.__class__.__name__)
