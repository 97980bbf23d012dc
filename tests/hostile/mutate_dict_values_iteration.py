# error: RuntimeError
d = {1: 1, 2: 2}
for v in d.values(): d[len(d) + 10] = 1
