# error: RecursionError
l = slice(1)
for i in range(100000): l = slice(l)
repr(l)
