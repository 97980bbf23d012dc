# output: 0
print(0 << 10**12)
