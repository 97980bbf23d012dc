# output: end
class A:
    pass
a = None
for _ in range(300000):
    b = A()
    b.next = a
    a = b
del a, b
print("end")
