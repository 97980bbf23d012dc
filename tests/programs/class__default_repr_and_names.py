class A:
    class B: pass
    def f(self): pass
def g():
    class C: pass
    return C
print(A, A.B, g(), int, type(None), repr(A.f).split(" at ")[0], type(A().f))
print(repr(A()).startswith("<__main__.A object at 0x"), repr(A().f).startswith("<bound method A.f of <__main__.A"), repr(len), repr([].append).split(" at ")[0])
