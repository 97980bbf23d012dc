c8, one, ab = b"\xc8abc", b"a", b"ab"
print(one is b"abc"[:1], bytes([65]) is bytes([65]), bytes([200]) is c8[:1], b"ab"[:1] is bytes([97]), ab[:] is ab[:])
x = b"xyz"
print(x[:] is x, bytes(x) is x, x + b"" is x)
