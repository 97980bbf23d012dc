# K065 K066
class A:
    n = 0
    shared = []
a, b = A(), A()
a.n += 1
a.shared.append(1)
print(a.n, b.n, A.n, b.shared, a.__dict__, b.__dict__)
del a.n
print(a.n)
A.n = 9
print(a.n, b.n)
