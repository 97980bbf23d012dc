# error: RuntimeError
d = {1: 1, 2: 2}
for k, v in d.items(): del d[k]
