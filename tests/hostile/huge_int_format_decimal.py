# error: ValueError
print(len(format(1 << 10**5, ",d")))
