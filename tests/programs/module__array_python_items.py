# Items that have to be asked for their number, and the room that an array takes.
import sys
from array import array


class I:
    def __index__(self):
        return 7


class F:
    def __float__(self):
        return 7.5


a = array('i', [I(), 2])
a.append(I())
a[0] = I()
a.insert(I(), I())
a.fromlist([I()])
a.extend(iter([I(), 1]))
print(a, a.pop(1), a.count(7), a.index(7))
print(array('d', (F() for _ in range(3))), array('u', 'héllo'))
a = array('h')
sizes = []
for i in range(40):
    a.append(i)
    sizes.append(sys.getsizeof(a))
print(sizes)
print(sys.getsizeof(array('d', range(10))), sys.getsizeof(memoryview(b'')), sys.getsizeof(iter(a)))


class B(array):
    def first(self):
        return self[0]


b = B('i', [1, 2])
print(b, b.first(), b[:1], type(b + b), b == array('d', [1, 2]))
match a[:2]:
    case [x, y]:
        print('sequence', x, y)
del a[::2]
a.reverse()
a.byteswap()
print(a.tolist(), [*memoryview(b'ab')], list(reversed(array('b', b'ab'))))
