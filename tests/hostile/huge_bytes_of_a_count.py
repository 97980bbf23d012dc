# error: MemoryError
bytes(10 ** 12)
