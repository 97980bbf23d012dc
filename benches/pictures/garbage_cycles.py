import gc
for i in range(4):
    a, b = [i], [i]
    a.append(b)
    b.append(a)
del a, b
gc.collect()
