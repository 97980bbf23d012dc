# error: RecursionError
l = ValueError()
for i in range(100000): l = ExceptionGroup("g", [l])
repr(l)
