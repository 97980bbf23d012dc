# output: 2500003 10000001 0
print(len(hex(1 << 10**7)), len(format(1 << 10**7, "b")), len(format(1<<10**6, ",x") if 0 else ""))
