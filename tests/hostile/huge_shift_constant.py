# error: MemoryError
x = 1 << (1 << 62)
