# error: OverflowError
chr(10**30)
