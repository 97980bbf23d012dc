# error: MemoryError
a = "x" * 10 ** 6
a.join(["b"] * 10 ** 7)
