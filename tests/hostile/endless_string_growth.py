# error: MemoryError
a = "ab"
while True:
    a += a
