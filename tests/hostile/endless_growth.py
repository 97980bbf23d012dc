# error: MemoryError
a = []
while True:
    a.append([0] * 100000)
