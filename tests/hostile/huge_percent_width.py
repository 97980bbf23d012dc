# error: MemoryError|OverflowError|ValueError
"%999999999999d" % 1
