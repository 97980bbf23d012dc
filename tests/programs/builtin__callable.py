class A: pass
class B:
    def __call__(self): pass
print(callable(len), callable(A), callable(A()), callable(B()), callable(lambda: 0), callable(5), callable("".join), callable(None), callable(type))
