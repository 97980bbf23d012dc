# error: OverflowError
x = [None] * 10**30
