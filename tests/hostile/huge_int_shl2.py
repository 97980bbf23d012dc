# error: OverflowError
1 << (1 << 70)
