# error: ValueError
print(str(1 << 10**6)[:5])
