# error: RecursionError
a = {}
a[0] = a
b = {}
b[0] = b
a == b
