# output: 1
f = None
def mk(f): return lambda: f
for i in range(10**5): f = mk(f)
del f
print(1)
