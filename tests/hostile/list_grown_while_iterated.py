# error: MemoryError
a = [1]
for x in a:
    a.append("a" * 100000 + str(x)[:1])
