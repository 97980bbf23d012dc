# error: ValueError
print([1 << 10**6])
