# error: ValueError
a, b = range(10**9)
