d = {i: str(i) for i in range(9)}
d.pop(3)
d[True] = 'one'
d |= {'a': d}
for k in list(d):
    del d[k]
d.setdefault((1,), []).append(1)
print(d, d.keys() & {(1,)})
