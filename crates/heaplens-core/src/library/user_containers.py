# The containers of collections that are made of an abstract class: several mappings behind one, and dict, list and str
# wrapped for classes to build on. `collections` imports this when it is asked for one of them.

import operator
from collections.abc import Mapping, MutableMapping, MutableSequence, Sequence

# Where a program finds them.
__name__ = 'collections'


class ChainMap(MutableMapping):
    def __init__(self, *maps):
        self.maps = [*maps] or [{}]

    def __repr__(self):
        return f'{type(self).__name__}({", ".join([repr(mapping) for mapping in self.maps])})'

    # Reading goes through the mappings in turn.

    def __getitem__(self, key):
        for mapping in self.maps:
            try:
                return mapping[key]
            except KeyError:
                continue
        return self.__missing__(key)

    def __missing__(self, key):
        raise KeyError(key)

    def __contains__(self, key):
        return any([key in mapping for mapping in self.maps])

    def get(self, key, default=None):
        if key not in self:
            return default
        return self[key]

    def __iter__(self):
        # The order that updating a dict from the last mapping to the first would give.
        merged = {}
        for mapping in self.maps[::-1]:
            merged |= dict.fromkeys(mapping)
        return iter(merged)

    def __len__(self):
        return sum([1 for _ in self])

    def __bool__(self):
        return any(self.maps)

    # Writing is the business of the first.

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        self.pop(key)

    def pop(self, key, *default):
        try:
            return self.maps[0].pop(key, *default)
        except KeyError:
            raise KeyError(f'Key not found in the first mapping: {key!r}')

    def popitem(self):
        try:
            return self.maps[0].popitem()
        except KeyError:
            raise KeyError('No keys found in the first mapping.')

    def clear(self):
        self.maps[0].clear()

    def __ior__(self, other):
        self.maps[0].update(other)
        return self

    # New chains.

    def new_child(self, m=None, **kwargs):
        if m is not None:
            m.update(kwargs)
        return type(self)(kwargs if m is None else m, *self.maps)

    @property
    def parents(self):
        return type(self)(*self.maps[1:])

    def copy(self):
        first, *rest = self.maps
        return type(self)(first.copy(), *rest)

    __copy__ = copy

    @classmethod
    def fromkeys(cls, iterable, *value):
        return cls(dict.fromkeys(iterable, *value))

    def __or__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        chain = self.copy()
        chain |= other
        return chain

    def __ror__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        return type(self)({**other, **self})


def _data(x):
    return x.data if isinstance(x, (UserDict, UserList, UserString)) else x


# What is the same for whatever is in `data`.

def _length(self):
    return len(self.data)


def _shown(self):
    return repr(self.data)


def _copied(self):
    made = type(self).__new__(type(self))
    made.__dict__.update(self.__dict__)
    made.data = self.data.copy()
    return made


def _holds(self, item):
    return item in self.data


class UserDict(MutableMapping):
    __len__, __repr__, __contains__, __copy__ = _length, _shown, _holds, _copied

    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        for source in (dict, kwargs or None):
            if source is not None:
                self.update(source)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in iterable:
            made[key] = value
        return made

    def __getitem__(self, key):
        if key not in self.data:
            missing = getattr(type(self), '__missing__', None)
            if missing is None:
                raise KeyError(key)
            return missing(self, key)
        return self.data[key]

    def __setitem__(self, key, item):
        self.data[key] = item

    def __delitem__(self, key):
        del self.data[key]

    def __iter__(self):
        return iter(self.data)

    def copy(self):
        # What a class does when items are set happens for the copy too.
        made = _copied(self)
        made.data = {}
        made.update(self)
        return made

    def __or__(self, other):
        return type(self)(self.data | _data(other)) if isinstance(other, (UserDict, dict)) else NotImplemented

    def __ror__(self, other):
        return type(self)(_data(other) | self.data) if isinstance(other, (UserDict, dict)) else NotImplemented

    def __ior__(self, other):
        self.data |= _data(other)
        return self


def _forwarded(name, wrap=False):
    # The method of what is in `data`; with `wrap`, its result becomes one of us.
    def method(self, /, *args, **kwds):
        result = getattr(self.data, name)(*[_data(arg) for arg in args], **kwds)
        return type(self)(result) if wrap else result

    method.__name__ = name
    return method


def _compared(name):
    compare = getattr(operator, name.strip('_'))

    def method(self, other):
        return compare(self.data, _data(other))

    method.__name__ = name
    return method


class UserList(MutableSequence):
    __len__, __repr__, __contains__, __copy__ = _length, _shown, _holds, _copied

    def __init__(self, initlist=None):
        self.data = [] if initlist is None else list(_data(initlist))

    __lt__, __le__, __eq__, __ne__, __ge__, __gt__ = map(_compared, ('__lt__', '__le__', '__eq__', '__ne__', '__ge__', '__gt__'))
    __hash__ = None

    append, insert, remove, pop, clear, reverse, sort, count, index, extend = map(
        _forwarded, ('append', 'insert', 'remove', 'pop', 'clear', 'reverse', 'sort', 'count', 'index', 'extend'))
    def copy(self):
        return type(self)(self)

    def __getitem__(self, i):
        found = self.data[i]
        return type(self)(found) if isinstance(i, slice) else found

    def __setitem__(self, i, item):
        self.data[i] = item

    def __delitem__(self, i):
        del self.data[i]

    def __add__(self, other):
        return type(self)(self.data + list(_data(other)))

    def __radd__(self, other):
        return type(self)(list(_data(other)) + self.data)

    def __mul__(self, n):
        return type(self)(self.data * n)

    __rmul__ = __mul__

    def __iadd__(self, other):
        self.data += _data(other)
        return self

    def __imul__(self, n):
        self.data *= n
        return self


class UserString(Sequence):
    __len__, __repr__ = _length, _shown

    def __contains__(self, part):
        return _data(part) in self.data

    def __init__(self, seq):
        self.data = str(_data(seq))

    def __str__(self):
        return str(self.data)

    def __int__(self):
        return int(self.data)

    def __float__(self):
        return float(self.data)

    def __complex__(self):
        return complex(self.data)

    def __hash__(self):
        return hash(self.data)

    def __getnewargs__(self):
        return (self.data[:],)

    def __getitem__(self, index):
        return type(self)(self.data[index])

    def __add__(self, other):
        return type(self)(self.data + str(_data(other)))

    def __radd__(self, other):
        return type(self)(str(_data(other)) + self.data)

    def __mul__(self, n):
        return type(self)(self.data * n)

    __rmul__ = __mul__

    def __mod__(self, args):
        return type(self)(self.data % args)

    def __rmod__(self, template):
        return type(self)(str(template) % self)

    maketrans = str.maketrans


def _complete_user_string():
    for name in ('__lt__', '__le__', '__eq__', '__ge__', '__gt__'):
        setattr(UserString, name, _compared(name))
    for name in ('count encode endswith find format format_map index isalnum isalpha isascii isdecimal isdigit isidentifier '
                 'islower isnumeric isprintable isspace istitle isupper join partition rfind rindex rpartition rsplit '
                 'split splitlines startswith').split():
        setattr(UserString, name, _forwarded(name))
    for name in ('capitalize casefold center expandtabs ljust lower lstrip removeprefix removesuffix replace rjust rstrip '
                 'strip swapcase title translate upper zfill').split():
        setattr(UserString, name, _forwarded(name, wrap=True))


_complete_user_string()
