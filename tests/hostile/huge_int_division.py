# output: 194754 280736
a = 3 ** 300000
b = 7 ** 100000
print((a // b).bit_length(), (a % b).bit_length())
