# error: MemoryError
format(5, "010000000000000d")
