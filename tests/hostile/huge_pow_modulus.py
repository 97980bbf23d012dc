# output: 1
print(pow(10 ** 3000, 10 ** 300, 10 ** 30 + 1) >= 0 and 1)
