# error: MemoryError
b"%10000000000d" % 5
