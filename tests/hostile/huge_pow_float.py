# error: OverflowError
print(2.0 ** 10000)
