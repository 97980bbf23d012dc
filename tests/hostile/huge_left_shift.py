# error: MemoryError|OverflowError
n = 1
n << 10 ** 12
