# output: 4000000
print(int("f" * 10**6, 16).bit_length())
