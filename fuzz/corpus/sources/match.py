def f(x):
    match x:
        case [1, *r] if r: return r
        case {'k': v, **m}: return v, m
        case str() | bytes(): return 's'
        case complex(real=0, imag=i): return i
        case -1 | None: return 0
        case _ as y: return y
for x in ([1, 2], {'k': 1, 'l': 2}, 'a', 2j, -1, (3,)):
    print(f(x))
