# output: 1
x = []
for i in range(10**5): x = iter([x])
del x
print(1)
