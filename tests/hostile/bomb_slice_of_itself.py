# error: MemoryError
x = [0]*10**6
while 1: x[5:5] = x
