# output: 1
def g(x):
    yield x
x = None
for i in range(10**5):
    x = g(x); next(x)
del x
print(1)
