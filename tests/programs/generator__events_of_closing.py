# A generator that is dropped or closed while it waits meets GeneratorExit, whether it guards itself or not.
import gc
import weakref


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('freed', self.name)


def plain(held):
    yield held
    yield 2


def guarded(held):
    try:
        yield held
    except GeneratorExit as error:
        print('exit', type(error).__name__, error.args)
        raise
    finally:
        print('finally')


def nested(held):
    yield from plain(held)


for make in plain, guarded, nested:
    print(make.__name__, 'never begun')
    g = make(Loud('a'))
    g.close()
    g.close()
    del g
    print(make.__name__, 'begun')
    g = make(Loud('b'))
    next(g)
    g.close()
    print(g.gi_frame, list(g))
    del g
    print(make.__name__, 'dropped')
    g = make(Loud('c'))
    next(g)
    r = weakref.ref(g, lambda r: print('gone'))
    del g
    print(make.__name__, 'in a cycle')
    cell = []
    cell.append(make(cell))
    next(cell[0])
    cell.append(Loud('d'))
    del cell
    gc.collect()
print(any(x > 1 for x in [1, 2, 3]), next(x for x in 'abc'))
g = plain(Loud('at the end'))
next(g)
