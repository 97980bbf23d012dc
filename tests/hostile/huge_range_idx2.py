# error: ValueError
range(10**12).index(1.5)
