# output: 1
print(pow(5, -1, 7 ** 10**5) % 11)
