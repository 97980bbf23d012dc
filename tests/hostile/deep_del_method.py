# output: 1
class A:
    def m(self): pass
x = None
for i in range(10**5):
    a = A(); a.x = x; x = a.m
del x, a
print(1)
