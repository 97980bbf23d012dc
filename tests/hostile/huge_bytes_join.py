# error: MemoryError
s = b"ab" * 10**6
x = s.join([b"c"] * 10**6)
