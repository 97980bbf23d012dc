# output: bytearray(b'\x00\x01\x02\x03\x04')
b = bytearray(b"abc")
def g():
    for i in range(5):
        b.clear(); yield i
b.extend(g()); print(b)
