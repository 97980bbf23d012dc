import enum
import io
import pickle
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from dataclasses import dataclass


class Color(enum.Enum):
    RED = 1


Point = namedtuple('Point', 'x y')


@dataclass
class Data:
    a: int
    b: list


class State:
    def __init__(self, x):
        self.x, self.log = x, open('/tmp/state.log', 'w')

    def __getstate__(self):
        return {'x': self.x}

    def __setstate__(self, state):
        self.x = state['x'] + 1


class Slots:
    __slots__ = ('p', 'q')


class Stack(list):
    pass


class Reduced:
    def __init__(self, a):
        self.a = a

    def __reduce__(self):
        return Reduced, (self.a * 2,), {'more': 1}


def function():
    pass


values = [None, True, 0, 255, 256, 65536, -1, 2**31, -2**31 - 1, 10**30, -(10**30), 255 - 256**2, 1.5, float('inf'), 1 + 2j, '',
          'é\ud800', 'x' * 300, b'', b'abc', b'x' * 300, bytearray(b'q'), (), (1,), (1, 2, 3), (1, 2, 3, 4), [], [1], [1, 2], {},
          {'a': 1}, {'a': 1, 'b': [2]}, set(), {1}, frozenset({1}), range(5), slice(1, 2), Ellipsis, len, function, int, Data,
          ['s', 's'], type(None)]
for value in values:
    for protocol in (3, 4, 5):
        data = pickle.dumps(value, protocol)
        print(ascii(value).split(' at ')[0][:30], protocol, data if len(data) < 60 else len(data), pickle.loads(data) == value)
for value in (Color.RED, Point(1, 2), Data(1, [2]), Counter('aab'), OrderedDict(a=1), defaultdict(list, a=[1]),
              deque([1, 2], 3), ValueError('x', 1), Stack([1, 2])):
    copy = pickle.loads(pickle.dumps(value))
    print(copy, type(copy) is type(value), repr(copy) == repr(value))
print(pickle.dumps(Data(1, [2])), pickle.dumps(Stack([1])), pickle.dumps(Color.RED), pickle.dumps(Point(1, 2)))
print(pickle.loads(pickle.dumps(State(1))).x, pickle.loads(pickle.dumps(Reduced(1))).__dict__)
slots = Slots()
slots.p = 5
print(pickle.loads(pickle.dumps(slots)).p)
cycle = [1]
cycle.append(cycle)
copy = pickle.loads(pickle.dumps(cycle))
print(copy, copy[1] is copy)
shared = ['x']
copy = pickle.loads(pickle.dumps((shared, shared)))
print(copy[0] is copy[1], len(pickle.dumps(list(range(3000)))), pickle.loads(pickle.dumps('y' * 70000)) == 'y' * 70000)


def outer():
    def inner():
        pass
    return inner


for wrong in (lambda: pickle.dumps(outer()), lambda: pickle.dumps(lambda: 0), lambda: pickle.dumps(x for x in ()),
              lambda: pickle.loads(b''), lambda: pickle.loads(b'abc'), lambda: pickle.loads('text'),
              lambda: pickle.dumps(1, 9), lambda: pickle.loads(b'\x80\x04K'), lambda: pickle.loads(b'\x80\x09.')):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, str(e).split(' at 0x')[0])
with open('/tmp/two.pickle', 'wb') as file:
    pickle.dump({'a': 1}, file)
    pickle.dump([2], file)
with open('/tmp/two.pickle', 'rb') as file:
    print(pickle.load(file), pickle.load(file))
print(pickle.HIGHEST_PROTOCOL, pickle.DEFAULT_PROTOCOL, isinstance(pickle.PicklingError(), pickle.PickleError))
