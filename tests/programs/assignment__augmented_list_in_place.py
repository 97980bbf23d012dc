# K028
a = [1]
b = a
a += [2]
print(b, a is b)
a = a + [3]
print(b, a, a is b)
a *= 2
print(a)
a += "xy"
a += (1, 2)
print(a)
