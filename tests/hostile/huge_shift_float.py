# error: OverflowError
print(1.5 * (1 << 1024))
