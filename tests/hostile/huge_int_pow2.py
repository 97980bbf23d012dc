# error: MemoryError
x = 2 ** 10**12
