# output: [[[0, 0], [0, 0]], [[0, 0], [0, 0]]]
m = memoryview(bytearray(8)).cast('B', [2, 2, 2])
print(m.tolist())
