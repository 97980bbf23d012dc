# error: MemoryError|OverflowError
n = 10
print((n ** n ** n).bit_length())
