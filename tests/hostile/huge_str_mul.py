# error: MemoryError
x = "a" * 10**12
