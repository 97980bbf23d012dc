# error: MemoryError
raise MemoryError
