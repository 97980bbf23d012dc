class A:
    def __iter__(self): return 5
class B:
    def __iter__(self): return self
class C:
    __iter__ = None
for x in A(), B(), C():
    try:
        for y in x: pass
    except TypeError as e:
        print(e)
