# output: 50
n = 0
for i in range(50):
    try: x = [0] * 10**12
    except MemoryError: n += 1
print(n)
