# error: IndexError
x = [1]
del x[10**30]
