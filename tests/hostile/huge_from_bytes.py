# output: 8000000
print(int.from_bytes(b"\xff" * 10**6, "little").bit_length())
