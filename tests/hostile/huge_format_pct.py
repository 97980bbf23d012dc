# error: MemoryError
('%s' * 1000) % (('a' * 10**6,) * 1000)
