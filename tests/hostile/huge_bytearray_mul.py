# error: MemoryError
x = bytearray(b"ab") * 10**12
