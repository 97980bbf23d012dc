# error: OverflowError
x = "a" * 10**30
