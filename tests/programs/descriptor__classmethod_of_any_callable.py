class C:
    def __init__(self, *a): self.a = a
class K:
    def __call__(self, *a): return a
class A:
    f = classmethod(C)
    g = classmethod(len)
    h = classmethod(K())
    i = classmethod(str)
for n in 'fhi':
    try: print(n, type(getattr(A, n)(*([] if n == "i" else [3]))))
    except Exception as e: print(n, e)
print(A.f(3).a == (A, 3), type(A.h).__name__, type(A.f).__name__)
