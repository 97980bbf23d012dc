# K161
def f(x):
    print(x, end=" ")
    return x
f(1) + f(2) * f(3)
f(1) ** f(2)
[f(1), f(2)][f(0)]
{f(1): f(2), f(3): f(4)}
(lambda *a, **k: None)(f(1), *[f(2)], a=f(3), **{"b": f(4)})
d = {}
d[f(1)] = f(2)
d[f(1)], d[f(3)] = f(4), f(5)
f(1) < f(2) < f(0)
print()
