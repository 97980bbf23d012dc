# error: MemoryError
x = 3 ** 10**8
