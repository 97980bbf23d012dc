# output: 256895
x = 1
for i in range(1, 20000): x *= i
print(x.bit_length())
