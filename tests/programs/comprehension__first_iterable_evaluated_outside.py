class A:
    n = 3
    a = [i for i in range(n)]
    try:
        b = [n for i in range(2)]
    except NameError as e:
        print(e)
print(A.a)
g = (1 / 0 for i in range(3))
print("lazy")
try:
    h = (i for i in 5)
except TypeError as e:
    print(e)
