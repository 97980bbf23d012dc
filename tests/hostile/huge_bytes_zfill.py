# error: MemoryError
b'1'.zfill(10**12)
