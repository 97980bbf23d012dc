# K085
def f(x):
    print("f", x)
    return x
print(f(1) < f(2) < f(3))
print(f(3) < f(2) < f(1))
print(1 < 3 > 2 == 2 != 1 in [1] is not None)
print(f(1) == f(1) in [True])
