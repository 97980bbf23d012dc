# K036
a = b = []
a.append(1)
print(b, a is b)
x = y = z = 0
def f():
    print("once")
    return {}
d = e = f()
i, l = 0, [5, 6]
i = l[i] = 1
print(i, l)
