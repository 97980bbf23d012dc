# error: RecursionError
x = 1
for i in range(10**5): x = slice(x)
print(x == x)
repr(x)
