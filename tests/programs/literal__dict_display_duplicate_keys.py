# K045
d = {1: 'a', True: 'b', 1.0: 'c', 0: 'd', False: 'e'}
print(d, len(d))
