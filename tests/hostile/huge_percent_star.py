# error: MemoryError
"%*d" % (10**12, 5)
