# Built-in methods under other names, and those of object in a class made of another type.
class L(list):
    __eq__ = object.__eq__
    __hash__ = object.__hash__
a, b = L([1]), L([1])
print(a == b, a == a, a != b, {a: 1}[a], a == [1], [1] == a, [a] == [b], a in [b])
class M(list):
    __eq__ = object.__eq__
print(M([1]) == M([1]), M.__hash__)
class I(int):
    __add__ = int.__sub__
    __lt__ = int.__gt__
    __rmul__ = int.__rsub__
print(I(5) + 2, I(5) < 6, I(5) > 6, sorted([I(1), I(3), I(2)]), 10 * I(4), I(4) * 10, I(1) - 1)
class S(str):
    __contains__ = str.startswith
    __getitem__ = str.count
s = S('abca')
print('a' in s, 'b' in s, s['a'], s.find('b'), s == 'abca')
class D(dict):
    __iter__ = dict.values
    __len__ = lambda self: 7
d = D(a=1)
try:
    print(len(d), list(iter(d)))
except TypeError as error:
    print(error)
