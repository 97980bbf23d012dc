import timeit
n = []
t = timeit.timeit(lambda: n.append(1), number=5)
print(len(n), t >= 0, isinstance(t, float))
print(timeit.timeit('x += 1', setup='x = 0', number=3) >= 0, len(timeit.repeat('pass', repeat=2, number=1)))
