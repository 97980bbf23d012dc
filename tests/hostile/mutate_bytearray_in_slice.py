# output: bytearray(b'\x00\x01\x02\x03\x04')
b = bytearray(b"abcdef")
def g():
    for i in range(5):
        b.clear(); yield i
b[1:3] = g(); print(b)
