# error: RecursionError
x = [1]
for i in range(10**5): x = zip(x)
print(len(repr(next(x))))
