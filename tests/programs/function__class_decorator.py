# K115
def singleton(cls):
    instances = {}
    def get(*a):
        if cls not in instances:
            instances[cls] = cls(*a)
        return instances[cls]
    return get
@singleton
class A:
    def __init__(self, n): self.n = n
print(A(1) is A(2), A(3).n)
def tag(cls):
    cls.tagged = True
    return cls
@tag
class B: pass
print(B.tagged, B.__name__)
