# output: 1
import functools
x = print
for i in range(10**5): x = functools.partial(functools.partial, [x])
del x
print(1)
