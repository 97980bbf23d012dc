# error: RecursionError
a = int
for _ in range(100000):
    a = (a,)
isinstance("", a)
