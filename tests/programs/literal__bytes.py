print(b'a', b"b'", b'\x00\xff\n\t\\', br'\x', rb'\n', b'a' b'b', B'z', bytes([65, 200]))
print(b'abc'[0], b'abc'[0:1], list(b'abc'), b'"', b"'\"")
