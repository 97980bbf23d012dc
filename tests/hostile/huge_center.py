# error: MemoryError
x = "a".center(10**15)
