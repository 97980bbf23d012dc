def f(*a, **k): return a, k
for k in (lambda: f(*1), lambda: f(**1), lambda: f(**{1: 2}), lambda: f(a=1, **{"a": 2}), lambda: f(**{"a": 1}, **{"a": 2}), lambda: f(*None), lambda: f(**[1]), lambda: print(*5), lambda: (lambda: 0)(**{"x": 1})):
    try:
        print(k())
    except TypeError as e:
        print(e)
