# error: ValueError
print(10 ** 5000)
