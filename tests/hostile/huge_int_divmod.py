# error: MemoryError
divmod(1 << 10**8, 3**10**6)
