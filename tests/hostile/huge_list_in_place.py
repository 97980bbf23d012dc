# error: MemoryError
a = [0]
a *= 10 ** 12
