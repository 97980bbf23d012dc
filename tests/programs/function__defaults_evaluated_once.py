# K031
def d():
    print("evaluated")
    return []
def f(a=d(), *, b=d()):
    return a, b, a is b
print("defined")
print(f(), f())
