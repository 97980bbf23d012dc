class A:
    print("in body", __name__, __qualname__)
    x = 1
    y = x + 1
    for i in range(3):
        x += i
    if x > 2:
        def f(self): return "defined"
    del i
print(A.x, A.y, A().f(), hasattr(A, "i"))
