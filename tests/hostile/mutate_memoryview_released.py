# error: ValueError
m = memoryview(bytearray(4))
m.release()
m[0]
