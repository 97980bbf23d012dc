# error: RecursionError
a, b = [], []
for _ in range(100000):
    a, b = [a], [b]
a == b
