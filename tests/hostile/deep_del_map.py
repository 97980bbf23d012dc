# output: 1
x = []
for i in range(10**5): x = map(str, x)
del x
print(1)
