# error: MemoryError
exec('x = 10 ** 10 ** 10 ** 10')
