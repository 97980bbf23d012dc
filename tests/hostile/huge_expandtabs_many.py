# error: MemoryError
x = ("\t" * 10**6).expandtabs(10**6)
