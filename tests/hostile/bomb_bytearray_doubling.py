# error: BufferError
s = bytearray(b"a")
while True:
    s += s
