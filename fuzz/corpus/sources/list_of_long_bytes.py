# Each step would tell all of them anew.
l = []
while True:
    l.append(bytes(60000))
