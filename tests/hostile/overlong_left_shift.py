# error: OverflowError
n = 1
n << 10 ** 30
