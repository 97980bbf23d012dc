# error: MemoryError|OverflowError
print((10 ** 10 ** 10).bit_length())
