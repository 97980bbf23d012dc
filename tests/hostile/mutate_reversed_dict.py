# error: RuntimeError
d = {1: 1, 2: 2}
for k in reversed(d): d[k + 5] = 1
