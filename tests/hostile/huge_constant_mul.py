# error: MemoryError
exec('x = "a" * 4000 * 4000 * 4000')
