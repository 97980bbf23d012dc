# K077
n = float("nan")
print([n] == [n], [n] == [float("nan")], n in [n], n == n, [n].index(n), [n].count(n), (n,) == (n,), {n: 1} == {n: 1}, [1, 2] == [1, 2.0], [1] != [1], [] < [0], [1, 2, 3] > [1, 2])
