# error: MemoryError
exec('x = 1 << 10 ** 10')
