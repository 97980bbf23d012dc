# error: MemoryError
x = b"a".center(10**15)
