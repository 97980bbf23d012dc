# error: MemoryError
b'1'.ljust(10**12)
