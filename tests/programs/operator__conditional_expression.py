# K086
def f(x):
    print("f", x)
    return x
print(f(1) if f(0) else f(2))
print("a" if [] else "b" if {} else "c")
print([x if x % 2 else -x for x in range(5)])
