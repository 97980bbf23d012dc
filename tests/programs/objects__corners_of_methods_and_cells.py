# K001
# Cells are ordered by what they hold; what built-in methods and classes say to what they cannot take.
import operator
import types

a, b, none = types.CellType(1), types.CellType(2), types.CellType()
print(a < b, a == types.CellType(1), none < a, none == types.CellType(), a >= b, none != a)
for left, right in ((a, types.CellType('x')), (a, 1)):
    try:
        print(left < right)
    except TypeError as e:
        print(e)


class BadIndex:
    def __index__(self):
        return 'a'


class Index:
    def __index__(self):
        return 2


class Deco:
    pass


def f():
    pass


for call in (
    lambda: [].__setitem__(0),
    lambda: (1).__pow__(),
    lambda: object().__setattr__('a'),
    lambda: 'a'.__mul__('x'),
    lambda: [1].__rmul__(Index()),
    lambda: (1,).__mul__(1.5),
    lambda: int.__new__(bool, 1),
    lambda: Exception.__new__(OSError),
    lambda: type('Q', (), {'__qualname__': 1}),
    lambda: bytes(BadIndex()),
    lambda: ImportError('m', name=1, path=2, x=3),
    lambda: NameError('m', name=1, x=3),
    lambda: f.__delattr__('__dict__'),
    lambda: ['a'] & {'a': 1}.keys(),
    lambda: 'ab' ^ {'a': 1}.keys(),
    lambda: ['x'] - {'a': 1}.items(),
    lambda: 5 | {}.keys(),
    lambda: operator.__add__(1, 2),
    lambda: operator.__lt__ is operator.lt,
):
    try:
        print(repr(call()))
    except Exception as e:
        print(type(e).__name__, e)

x = [3, 1]
try:
    x.__init__(5)
except TypeError as e:
    print(e, x)
y = [1, 2]
y.__init__(y)
print(y)


class M:
    def m(self):
        pass

    m.known = 1


print('known' in dir(M().m))


class H(int):
    n = 0

    def __hash__(self):
        self.n += 1
        return int.__hash__(self)


d = dict.fromkeys(map(H, range(3)))
dict.fromkeys(d)
dict.fromkeys(set(d))
print([k.n for k in d])


class Clears:
    def __eq__(self, other):
        right.clear()
        return NotImplemented


left, right = [Clears()], [3]
print(left == right, right)
