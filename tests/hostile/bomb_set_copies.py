# any
d = set(range(10000))
l = []
while True:
    l.append(d.copy())
