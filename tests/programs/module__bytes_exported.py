# While a memoryview looks at them, a bytearray and an array keep their length.
from array import array


def t(f):
    try:
        print('ok', f())
    except BufferError as e:
        print('BufferError', e)


a = array('i', [1, 2, 3])
b = bytearray(b'abc')
views = [memoryview(a), memoryview(b)]
for f in (lambda: a.append(1), lambda: a.pop(), lambda: a.extend([]), lambda: a.insert(0, 1), lambda: a.remove(1),
          lambda: a.__setitem__(slice(0, 1), array('i')), lambda: a.__iadd__(a), lambda: a.__delitem__(0),
          lambda: b.append(1), lambda: b.pop(), lambda: b.extend(b''), lambda: b.insert(0, 1), lambda: b.clear(),
          lambda: b.__setitem__(slice(0, 1), b'xx'), lambda: b.__setitem__(slice(0, 1), b'x'), lambda: b.__imul__(2),
          lambda: b.__init__(b'x'), lambda: b.reverse()):
    t(f)
views[0][0] = 77
views[1][1:] = b'!?'
print(a, b)
part = views[1][1:]
views.clear()
t(lambda: a.append(5))
t(lambda: b.append(5))
part.release()
t(lambda: b.append(5))
print(a, b)
