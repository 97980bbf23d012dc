# error: OverflowError|MemoryError
("\t" * 10000).expandtabs(2 ** 31 - 1)
