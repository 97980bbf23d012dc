# K023
# A container that dies with the frame is still there for the callbacks of what dies before it.
import weakref


class C:
    def __init__(self, i):
        self.i = i

    def __del__(self):
        print('gone', self.i)


def key():
    a, b, c, d = [C(i) for i in range(4)]
    u = weakref.WeakKeyDictionary()
    u[a] = b
    u[c] = d
    v = weakref.WeakKeyDictionary()
    for k in list(u):
        v[k] = C(5)
    del c, k
    print(len(u), len(v))


def value():
    a, b, c, d = [C(i) for i in range(4)]
    u = weakref.WeakValueDictionary()
    u[1] = a
    u[2] = c
    v = u.copy()
    del c
    print(len(u), len(v))


def plain():
    class Box:
        pass

    x, y = C(1), Box()
    w = weakref.ref(y)

    def told(r):
        box = w()
        print('told', box is not None)

    r = weakref.ref(x, told)
    z = weakref.ref(y, lambda r: print('box told'))


for f in (key, value, plain):
    f()
    print(f.__name__)
