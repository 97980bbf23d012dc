# error: MemoryError
frozenset(range(10**12))
