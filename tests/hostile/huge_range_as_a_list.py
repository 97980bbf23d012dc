# error: MemoryError
list(range(10 ** 12))
