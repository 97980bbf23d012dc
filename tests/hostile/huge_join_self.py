# error: MemoryError
s = "ab" * 10**6
x = s.join(["c"] * 10**6)
