print(b"a" is b"abc"[:1], bytes([65]) is bytes([65]), bytes([200]) is b"\xc8"[:1], b"ab"[:1] is bytes([97]), b"ab"[:] is b"ab"[:])
x = b"xyz"
print(x[:] is x, bytes(x) is x, x + b"" is x)
