# error: RecursionError
t = list[int]
for i in range(100000): t = list[t]
repr(t)
