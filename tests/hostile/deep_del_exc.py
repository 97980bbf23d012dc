# output: 1
x = None
for i in range(10**5):
    e = ValueError(); e.__cause__ = x; x = e
del x, e
print(1)
