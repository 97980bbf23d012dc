# error: MemoryError
x = "\U0001F600" * 10**10
