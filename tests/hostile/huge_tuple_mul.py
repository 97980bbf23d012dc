# error: MemoryError
x = (None,) * 10**12
