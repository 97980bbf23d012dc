# error: MemoryError
a = "x" * 10 ** 6
a.replace("x", a)
