# any
l = [3, 2, 1]
l.sort(key=lambda x: l.clear() or x)
