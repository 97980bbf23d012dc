# error: RecursionError
import itertools
x = [1]
for i in range(10**5): x = itertools.chain(x)
print(next(x))
