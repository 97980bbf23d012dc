a = list(range(10))
a[2:4] = ["x"]
print(a)
a[::2] = "abcde"[:len(a[::2])]
print(a)
a[1:1] = [0, 0]
a[len(a):] = [9]
a[:0] = (8,)
print(a)
a[5:2] = [7]
a[:] = a[::-1]
print(a)
try:
    a[::2] = [1]
except ValueError as e:
    print(e)
try:
    a[1:2] = 5
except TypeError as e:
    print(e)
