# output: 1
print(pow(3 ** 10**5, 0, 7 ** 15**5))
