f = lambda x: x.missing
[f(i) for i in range(3)]
