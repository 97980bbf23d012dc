# output: 0.0
print(2 ** -(10**12))
