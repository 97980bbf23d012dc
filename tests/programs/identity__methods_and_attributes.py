class A:
    def f(self): pass
    x = "value"
a = A()
print(a.f is a.f, A.f is A.f, a.f == a.f, a.x is A.x, [].append is [].append, len is len, a.__class__ is A, A.__dict__ is A.__dict__, a.__dict__ is a.__dict__)
