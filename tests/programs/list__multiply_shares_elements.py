# K034
a = [[]] * 3
a[0].append(1)
print(a)
b = [None] * 2
b[0] = 1
print(b)
c = [[0] * 2] * 2
c[0] = [9, 9]
c[1][1] = 5
print(c)
