# error: MemoryError
x = b"ab" * 10**12
