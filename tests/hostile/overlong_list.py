# error: OverflowError|MemoryError
[0] * 10 ** 30
