# K141
class A:
    def __init__(self): object.__setattr__(self, "log", [])
    def __getattribute__(self, n):
        if n != "log" and not n.startswith("__"):
            object.__getattribute__(self, "log").append("get " + n)
        return object.__getattribute__(self, n)
    def __getattr__(self, n):
        return "missing " + n
    def __setattr__(self, n, v):
        self.log.append(f"set {n}")
        object.__setattr__(self, n, v)
    def __delattr__(self, n):
        self.log.append(f"del {n}")
        object.__delattr__(self, n)
a = A()
a.x = 1
a.x
a.y
del a.x
print(a.log, getattr(a, "q"), hasattr(a, "z"))
