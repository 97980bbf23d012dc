def f(x):
    match x:
        case 0: return 'zero'
        case int() | float() if x < 0: return 'neg'
        case [a]: return ('one', a)
        case [a, *rest]: return ('list', a, rest)
        case {'k': v, **kw}: return ('map', v, kw)
        case str(s): return ('str', s)
        case (1 | 2) as n: return ('12', n)
        case None | True: return 'nt'
        case _: return 'other'
for v in [0, -5, -1.5, [1], (1, 2, 3), {'k': 1, 'z': 2}, {'a': 1}, 'hey', 2, None, True, 99, {1}]: print(v, f(v))
class Pt:
    __match_args__ = ('x', 'y')
    def __init__(s, x, y): s.x, s.y = x, y
for p in (Pt(0, 0), Pt(1, 0), Pt(2, 3), 5):
    match p:
        case Pt(0, 0): print('origin')
        case Pt(x, 0): print('x', x)
        case Pt(x=a, y=b): print(a, b)
        case _: print('none')
