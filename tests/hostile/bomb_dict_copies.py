# any
d = dict.fromkeys(range(10000))
l = []
while True:
    l.append(dict(d))
