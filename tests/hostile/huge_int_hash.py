# output: True
print(hash(1 << 10**7) == hash(1 << (10**7 % 61)))
