# error: MemoryError
s = '2'
for i in range(30): s = '(' + s + ')**2'
print(eval(s).bit_length())
