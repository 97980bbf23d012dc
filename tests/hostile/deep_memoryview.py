# output: [97, 98, 99]
m = memoryview(b'abc')
for i in range(10**5): m = memoryview(m)
print(m.tolist())
del m
