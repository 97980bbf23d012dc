h = [lambda x: x + 1, lambda x: x / 0]
print([f(2) for f in h])
