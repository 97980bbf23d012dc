# K003 K005 K006 K016 K037
a = [1, 2, 3]
b = a
c = a[:]
b.append(4)
print(a, b, c, a is b, a is c, a == c)
b = b + [5]
print(a, b)
m = {"x": a, "y": a}
m["x"].clear()
print(m, a)
