# error: MemoryError|ValueError
format(1, "999999999999d")
