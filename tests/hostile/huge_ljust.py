# error: MemoryError
"a".ljust(10 ** 12)
