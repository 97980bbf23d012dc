# K069
d = {1: 1, 2: 2, 3: 3}
try:
    for k in d:
        del d[k]
except RuntimeError as e:
    print(e, d)
try:
    for k in d.items():
        d[k[0] + 10] = 0
except RuntimeError as e:
    print(e, d)
for k in list(d):
    d[k * 100] = d.pop(k)
print(d)
for k in d:
    d[k] = "same keys"
print(d)
