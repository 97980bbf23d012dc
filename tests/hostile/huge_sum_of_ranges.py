# output: 4
print(range(0, 10 ** 30, 3 * 10 ** 29).__len__())
