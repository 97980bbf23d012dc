# any
d = {}
while True:
    d[len(d)] = bytearray(50000)
