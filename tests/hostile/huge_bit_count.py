# output: 10000000
print((( 1 << 10**7) - 1).bit_count())
