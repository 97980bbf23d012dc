b = bytearray(b'abc')
m = memoryview(b)
m[0] = 122
b2 = bytes(m[::2])
try:
    b.append(1)
except BufferError as e:
    print(e)
print(b, b2, m.tolist(), b2 * 3)
