# error: RecursionError
l = {}
for i in range(100000): l = {1: l}
repr(l)
