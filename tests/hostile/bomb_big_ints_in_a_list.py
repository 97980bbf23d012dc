# any
l = []
while True:
    l.append(1 << 80000000)
