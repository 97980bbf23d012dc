# error: ValueError
print(int("1" * 10**6, 3).bit_length())
