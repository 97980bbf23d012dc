# What `object` defines knows nothing of lists and numbers, and a class may take it back from there.
class L(list):
    __hash__ = object.__hash__
    __repr__ = object.__repr__


class D(dict):
    def __hash__(self): return object.__hash__(self)
    def __eq__(self, other): return self is other
    def __repr__(self): return 'D:' + object.__repr__(self)[:20]


class E(Exception):
    def __repr__(self): return object.__repr__(self)[:18]
    __str__ = object.__str__


class I(int):
    def __eq__(self, other): return object.__eq__(self, other)
    __hash__ = object.__hash__
    __lt__ = object.__lt__


class S(str):
    __repr__ = object.__repr__
    __str__ = object.__str__


a, b = L([1]), L([1])
print(a == b, a is b, a != b, hash(a) == hash(b), hash(a) == object.__hash__(a), len({a, b}), a in [b], a in {a: 1}, b in {a: 1})
print(repr(a)[:20], str(a)[:20], f'{a}'[:20], [a].__repr__()[:20], list.__repr__(a), sorted([b, a])[0] is b)
d = D()
print({d: 1}[d], d, hash(d) == hash(d), d == D(), [d], E('x'), [E('y')])
print(I(1) == I(1), I(1).__eq__(1), I(1) == 1, 1 == I(1), hash(I(5)) == 5, I(1) < 2)
print(repr(S('a'))[:19], str(S('a'))[:19], [S('b')].__repr__()[:19], f"{S('q')!r:.18}", S('q') == 'q')
for what in (lambda: object.__repr__(5)[:14], lambda: object.__str__('5'), lambda: object.__str__(ValueError(1)),
             lambda: object.__repr__(int)[:15], lambda: object.__eq__(1, 1), lambda: object.__eq__([], []),
             lambda: object.__hash__([]) == 0, lambda: object.__ne__(1, 2), lambda: object.__lt__(1, 2),
             lambda: hash(list.append) == object.__hash__(list.append), lambda: object.__repr__(None)[:20],
             lambda: object.__repr__(iter([]))[:24], lambda: object.__ge__([1], [1])):
    try:
        print(what())
    except TypeError as e:
        print(e)
