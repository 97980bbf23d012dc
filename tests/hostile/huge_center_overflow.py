# error: OverflowError
"a".center(10 ** 30)
