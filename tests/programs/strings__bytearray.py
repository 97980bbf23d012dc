# bytearray: changes in place, and the room that it takes.
import sys


def show(text, make):
    try:
        print(text, '=>', repr(make()))
    except Exception as error:
        print(text, '=> !', type(error).__name__, error)


def change(a, key, value):
    a[key] = value
    return a


def cut(a, key):
    del a[key]
    return a


def add(a, b):
    before = a
    a += b
    return a, a is before


def multiply(a, n):
    a *= n
    return a


def hello():
    return bytearray(b'hello')


show('make', lambda: (bytearray(), bytearray(2), bytearray([1, 2]), bytearray('é', 'utf8'), bytearray(b'x'), bytearray(range(2)), bytearray(x for x in (1, 2))))
show('make float', lambda: bytearray(1.5))
show('make str', lambda: bytearray('a'))
show('make negative', lambda: bytearray(-1))
show('make range', lambda: bytearray([256]))
show('make item', lambda: bytearray(['a']))
show('make encoding', lambda: bytearray(5, 'utf8'))
show('make none', lambda: bytearray(None))
show('make big', lambda: bytearray(2 ** 70))
show('make 4', lambda: bytearray(1, 2, 3, 4))
show('set', lambda: change(hello(), 0, 72))
show('set range', lambda: change(hello(), 100, 1))
show('set type', lambda: change(hello(), 'x', 1))
show('set value', lambda: change(hello(), 0, 'x'))
show('set value range', lambda: change(hello(), 0, 256))
show('set slice', lambda: (change(hello(), slice(0, 2), b'HEY'), change(hello(), slice(1, 3), [1, 2, 3]), change(hello(), slice(0, 4, 2), b'xy'), change(hello(), slice(None), b'')))
show('set slice self', lambda: (lambda a: change(a, slice(2, 2), a))(hello()))
show('set slice str', lambda: change(hello(), slice(0, 2), 'ab'))
show('set slice int', lambda: change(hello(), slice(0, 2), 5))
show('set slice items', lambda: change(hello(), slice(0, 2), [300]))
show('set slice size', lambda: change(hello(), slice(0, 4, 2), b'abc'))
show('set slice generator', lambda: change(hello(), slice(0, 2), (x for x in (65, 66, 67))))
show('del', lambda: (cut(hello(), 0), cut(hello(), -1), cut(hello(), slice(1, 3)), cut(hello(), slice(None, None, 2)), cut(hello(), slice(None, None, -2))))
show('del range', lambda: cut(hello(), 100))
show('del type', lambda: cut(hello(), 'x'))
show('add', lambda: add(hello(), b'!'))
show('add self', lambda: (lambda a: add(a, a))(hello()))
show('add str', lambda: add(hello(), 'a'))
show('add list', lambda: add(hello(), [5]))
show('plus', lambda: (hello() + b'x', b'x' + hello(), hello() * 2, 2 * hello()))
show('plus str', lambda: hello() + 'a')
show('multiply', lambda: (multiply(hello(), 2), multiply(hello(), -1)))
show('multiply float', lambda: multiply(hello(), 1.5))
a = hello()
show('append', lambda: (a.append(33), a))
show('append type', lambda: a.append('a'))
show('append range', lambda: a.append(256))
show('extend', lambda: (a.extend(b'ab'), a.extend([1]), a.extend(x for x in (2, 3)), a))
show('extend type', lambda: a.extend(1))
show('extend str', lambda: a.extend('a'))
show('extend range', lambda: a.extend([256]))
show('insert', lambda: (a.insert(0, 65), a.insert(-1, 66), a.insert(100, 67), a))
show('insert type', lambda: a.insert('a', 1))
show('pop', lambda: (a.pop(), a.pop(0), a.pop(-2), a))
show('pop range', lambda: a.pop(100))
show('pop empty', lambda: bytearray().pop())
show('remove', lambda: (a.remove(ord('l')), a))
show('remove missing', lambda: a.remove(0))
show('reverse', lambda: (a.reverse(), a))
show('copy', lambda: (a.copy(), a.copy() is a, a == bytes(a)))
show('clear', lambda: (a.clear(), a))
show('index', lambda: hello()[10])
show('hash', lambda: hash(hello()))
show('methods', lambda: (hello().upper(), hello().split(b'l'), hello().partition(b'l'), hello().replace(b'l', b''), hello().center(9, b'*'), hello().decode(), hello().hex(), hello().find(b'l'), hello().strip(b'ho'), hello()[1:3]))
show('percent', lambda: bytearray(b'%d') % 3)
show('reduce', lambda: (hello().__reduce_ex__(4), hello().__reduce__(), bytearray().__reduce_ex__(2)))
rooms = []
a = bytearray()
for i in range(40):
    a.append(i)
    rooms.append(a.__alloc__())
del a[:3]
rooms.append(a.__alloc__())
a.extend(b'yyy')
rooms.append(a.__alloc__())
del a[:30]
rooms.append(a.__alloc__())
a *= 3
rooms.append(a.__alloc__())
a[::2] = b''
rooms.append(a.__alloc__())
a.clear()
rooms.append(a.__alloc__())
print(rooms)
print([sys.getsizeof(x) for x in (bytearray(), bytearray(3), bytearray(b'abc'), bytearray([1, 2, 3]), bytearray(range(10)), bytearray(x for x in range(100)))])


class Sub(bytearray):
    def __init__(self, *args):
        super().__init__(*args)
        self.name = 'n'


s = Sub(b'abc')
print(s, s.name, type(s.upper()).__name__, s + b'x')
