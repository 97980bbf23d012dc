# K161
class A:
    n = 1
a = A()
a.n += 1
print(a.n, A.n)
d = {"x": [1]}
d["x"] += [2]
def k():
    print("k")
    return "x"
d[k()] += [3]
print(d)
