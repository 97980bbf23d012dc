# error: MemoryError
"a" * 10 ** 12
