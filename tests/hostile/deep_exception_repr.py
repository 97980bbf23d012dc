# error: RecursionError
l = ValueError()
for i in range(100000): l = ValueError(l)
repr(l)
