# error: MemoryError
x = bytearray(10**13)
