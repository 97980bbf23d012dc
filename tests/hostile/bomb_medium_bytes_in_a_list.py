# any
l = []
while True:
    l.append(bytes(60000))
