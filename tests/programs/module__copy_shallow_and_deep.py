# K037 K039
import copy
a = [1, [2, {"k": [3]}], (4, [5])]
b, c = copy.copy(a), copy.deepcopy(a)
a[1][1]["k"].append(9)
a.append("new")
print(b, c, b[1] is a[1], c[1] is a[1], c[2] is a[2], copy.deepcopy((1, "a")) is not None)
r = [1]
r.append(r)
s = copy.deepcopy(r)
print(s, s[1] is s, s is r)
x = []
y = copy.deepcopy([x, x])
print(y[0] is y[1], y[0] is x)
