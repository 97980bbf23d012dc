# error: RecursionError
x = [1]
for i in range(10**5): x = map(str, x)
next(x)
