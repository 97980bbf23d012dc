# output: 999999999999999999999999999999
print(next(reversed(range(10**30))))
