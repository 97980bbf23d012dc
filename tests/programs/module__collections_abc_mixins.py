from collections.abc import (Coroutine, Generator, Hashable, Iterable, Mapping, MutableMapping, MutableSequence,
                             MutableSet, Sequence, Set, Sized)


class Bag(MutableSet):
    def __init__(self, items=()):
        self.items = list(dict.fromkeys(items))

    def __contains__(self, item):
        return item in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def add(self, item):
        if item not in self.items:
            self.items.append(item)

    def discard(self, item):
        if item in self.items:
            self.items.remove(item)

    def __repr__(self):
        return f'Bag({self.items})'


a, b = Bag('abcd'), Bag('cde')
print(a & b, a | b, a - b, a ^ b, 'ax' - a if False else Bag('ax') - a, {'a'} | b, 'cz' - b)
print(a <= b, Bag('c') < b, a >= Bag('ab'), a > a, a == Bag('dcba'), a == {'a', 'b', 'c', 'd'}, a.isdisjoint('xyz'))
print(hash(frozenset('abc')) == Set._hash(Bag('abc')), Set._hash(Bag()) == hash(frozenset()))
a |= 'ef'
a &= Bag('aef')
a ^= 'fg'
print(a, a.pop(), a)
a -= a
print(a, len(a))
for act in (a.pop, lambda: a.remove('q'), lambda: a < 3, lambda: a - 3):
    try:
        print(act())
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error, error.__suppress_context__)


class Table(MutableMapping):
    def __init__(self):
        self.asked, self.data = [], {}

    def __getitem__(self, key):
        self.asked.append(key)
        return self.data[key]

    def __setitem__(self, key, value):
        self.data[key] = value

    def __delitem__(self, key):
        del self.data[key]

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)


t = Table()
t.update({'a': 1}, b=2)
t.update([('c', 3)])
print(t.setdefault('a', 9), t.setdefault('d', 9), t.get('z', 0), 'a' in t, t.pop('b'), t.pop('q', None), t.asked)
print(list(t.items()), ('a', 1) in t.items(), ('a', 2) in t.items(), 3 in t.values(), t.keys() & {'a', 'x'}, t == {'a': 1})
print(t.popitem(), len(t), repr(t.keys())[:9])
t.clear()
try:
    t.popitem()
except KeyError as error:
    print('empty', repr(error))


class Row(MutableSequence):
    def __init__(self, *items):
        self.items = list(items)

    def __getitem__(self, index):
        return self.items[index]

    def __setitem__(self, index, value):
        self.items[index] = value

    def __delitem__(self, index):
        del self.items[index]

    def __len__(self):
        return len(self.items)

    def insert(self, index, value):
        self.items.insert(index, value)


nan = float('nan')
r = Row(1, nan, 2, 1)
print(r.index(nan), r.index(1, 1), r.index(1, -1), r.count(1), nan in r, list(reversed(r)), r.pop(), r.pop(0))
r += r
r.extend((7, 8))
r.reverse()
r.remove(7)
print(r.items)
try:
    r.index(99, 0, -1)
except ValueError as error:
    print('not there', error)
r.clear()
print(len(r), isinstance(r, Sequence), Mapping.__reversed__, isinstance(t, Sized), issubclass(int, Hashable))


class Blocked:
    __iter__ = None
    __hash__ = None

    def __len__(self):
        return 0


print(issubclass(Blocked, Iterable), issubclass(Blocked, Hashable), issubclass(Blocked, Sized), Iterable[int])


class Endless(Generator):
    def send(self, value):
        return value

    def throw(self, *args):
        try:
            super().throw(*args)
        except ZeroDivisionError as error:
            return repr(error)


e = Endless()
print(next(e), e.throw(ZeroDivisionError), e.throw(ZeroDivisionError, ZeroDivisionError('v')), e.close())


class Stubborn(Coroutine):
    def __await__(self):
        yield

    def send(self, value):
        return 1

    def throw(self, *args):
        return 2


try:
    Stubborn().close()
except RuntimeError as error:
    print(error)
try:
    Sequence()
except TypeError as error:
    print(error)
