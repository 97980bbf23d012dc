# collections, apart from deque, which is native.

__all__ = ['ChainMap', 'Counter', 'OrderedDict', 'UserDict', 'UserList', 'UserString', 'defaultdict', 'deque', 'namedtuple']


class defaultdict(dict):
    __slots__ = ('default_factory',)

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError('first argument must be callable or None')
        self.default_factory = default_factory
        dict.__init__(self, *args, **kwargs)

    def __missing__(self, key):
        factory = self.default_factory
        if factory is None:
            raise KeyError(key)
        value = factory()
        self[key] = value
        return value

    def __repr__(self):
        if id(self) in _showing:
            factory = '...'
        else:
            _showing.append(id(self))
            try:
                factory = repr(self.default_factory)
            finally:
                _showing.pop()
        return f'{type(self).__name__}({factory}, {dict.__repr__(self)})'

    def copy(self):
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __reduce__(self):
        args = () if self.default_factory is None else (self.default_factory,)
        return type(self), args, None, None, iter(self.items())

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = self.copy()
        result.update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = type(self)(self.default_factory, other)
        result.update(self)
        return result


# ids of the containers that are being shown
_showing = []


class OrderedDict(dict):
    # A dict keeps its order by itself; what is left is to reorder and to compare by order.

    def __init__(self, other=(), /, **kwds):
        OrderedDict.update(self, other, **kwds)

    def update(self, other=(), /, **kwds):
        # One after the other, by whatever __setitem__ there is.
        if hasattr(other, 'keys'):
            for key in other.keys():
                self[key] = other[key]
        else:
            for pair in other:
                pair = tuple(pair)
                if len(pair) < 2:
                    raise ValueError(f"need more than {len(pair)} value{'' if pair else 's'} to unpack")
                if len(pair) > 2:
                    raise ValueError('too many values to unpack (expected 2)')
                self[pair[0]] = pair[1]
        for key in kwds:
            self[key] = kwds[key]

    def move_to_end(self, key, last=True):
        h = hash(key)
        for place in _candidates(self, h):
            other = _key_at(self, place)
            if other is key or other == key:
                if last:
                    value = _dict_remove_at(self, place)
                    _dict_insert(self, h, other, value)
                else:
                    _dict_move_to_front(self, place)
                return
        raise KeyError(key)

    def popitem(self, last=True):
        if not self:
            raise KeyError('dictionary is empty')
        if last:
            return dict.popitem(self)
        key = next(iter(self))
        return key, dict.pop(self, key)

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    def __sizeof__(self):
        # Beside what `dict` and weak references take, CPython keeps its order in nodes of 32 bytes and a table of them, as long as that of the keys.
        size = dict.__sizeof__(self)
        if not len(self):
            return size + 40
        keys = size - dict.__sizeof__(OrderedDict())
        slots = 8
        while slots < 1 << 30:
            bare = 32 + slots * (1 if slots <= 128 else 2 if slots <= 32768 else 4)
            if keys in (bare + slots * 2 // 3 * 24, bare + slots * 2 // 3 * 16):
                break
            slots *= 2
        return size + 40 + 8 * slots + 32 * len(self)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in iterable:
            made[key] = value
        return made

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and all(x is y or x == y for x, y in zip(self, other))
        return dict.__eq__(self, other)

    def __ne__(self, other):
        return not self == other

    __hash__ = None

    def __repr__(self):
        if id(self) in _showing:
            return '...'
        if not self:
            return f'{type(self).__name__}()'
        _showing.append(id(self))
        try:
            return f'{type(self).__name__}({list(self.items())!r})'
        finally:
            _showing.pop()

    def __reduce__(self):
        state = vars(self)
        return type(self), (), state.copy() if state else None, None, iter(self.items())

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = type(self)(self)
        result.update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = type(self)(other)
        result.update(self)
        return result

    def __ior__(self, other):
        self.update(other)
        return self


def _with_counter(method):
    # A method for another Counter alone.
    def checked(self, other):
        return method(self, other) if isinstance(other, Counter) else NotImplemented

    checked.__name__ = method.__name__
    return checked


class Counter(dict):
    def __init__(self, iterable=None, /, **kwds):
        super(Counter, self).__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        return sum(self.values())

    def most_common(self, n=None):
        pairs = sorted(self.items(), key=_second, reverse=True)
        return pairs if n is None or n >= len(pairs) and n != 1 else pairs[:max(n, 0)]

    def elements(self):
        for element, count in self.items():
            for _ in range(count):
                yield element

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError('Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')

    def update(self, iterable=None, /, **kwds):
        if iterable is not None:
            if _is_mapping(iterable):
                if self:
                    for element, count in iterable.items():
                        self[element] = count + self.get(element, 0)
                else:
                    super(Counter, self).update(iterable)
            else:
                for element in iterable:
                    self[element] = self.get(element, 0) + 1
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        if iterable is not None:
            if _is_mapping(iterable):
                for element, count in iterable.items():
                    self[element] = self.get(element, 0) - count
            else:
                for element in iterable:
                    self[element] = self.get(element, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        return self.__class__(self)

    def __reduce__(self):
        return self.__class__, (dict(self),)

    def __delitem__(self, element):
        if element in self:
            super(Counter, self).__delitem__(element)

    def __repr__(self):
        name = type(self).__name__
        if not self:
            return f'{name}()'
        try:
            return f'{name}({dict(self.most_common())!r})'
        except TypeError:
            # Counts that cannot be put in order.
            return f'{name}({dict(self)!r})'

    __hash__ = None

    # What is not counted counts as 0.

    @_with_counter
    def __eq__(self, other):
        return all(self[e] == other[e] for c in (self, other) for e in c)

    @_with_counter
    def __ne__(self, other):
        return not self == other

    @_with_counter
    def __le__(self, other):
        return all(self[e] <= other[e] for c in (self, other) for e in c)

    @_with_counter
    def __lt__(self, other):
        return self <= other and self != other

    @_with_counter
    def __ge__(self, other):
        return all(self[e] >= other[e] for c in (self, other) for e in c)

    @_with_counter
    def __gt__(self, other):
        return self >= other and self != other

    # Only positive counts remain.

    @_with_counter
    def __add__(self, other):
        return self._merged(other, lambda mine, theirs: mine + theirs)

    @_with_counter
    def __sub__(self, other):
        return self._merged(other, lambda mine, theirs: mine - theirs)

    @_with_counter
    def __or__(self, other):
        return self._merged(other, lambda mine, theirs: theirs if mine < theirs else mine)

    @_with_counter
    def __and__(self, other):
        return self._merged(other, lambda mine, theirs: mine if mine < theirs else theirs)

    def __pos__(self):
        return self._merged(Counter(), lambda mine, _: mine)

    def __neg__(self):
        return self._merged(Counter(), lambda mine, _: 0 - mine)

    def _merged(self, other, combine):
        counts = Counter()
        for element, mine in self.items():
            dict.__setitem__(counts, element, combine(mine, other[element]))
        for element, theirs in other.items():
            if element not in self:
                dict.__setitem__(counts, element, combine(0, theirs))
        return counts._keep_positive()

    def _keep_positive(self):
        for element in [element for element, count in self.items() if not count > 0]:
            del self[element]
        return self

    def __iadd__(self, other):
        for element, count in other.items():
            self[element] += count
        return self._keep_positive()

    def __isub__(self, other):
        for element, count in other.items():
            self[element] -= count
        return self._keep_positive()

    def __ior__(self, other):
        for element, count in other.items():
            if count > self[element]:
                self[element] = count
        return self._keep_positive()

    def __iand__(self, other):
        for element, count in self.items():
            if other[element] < count:
                self[element] = other[element]
        return self._keep_positive()


def _second(pair):
    return pair[1]


def _is_mapping(x):
    return isinstance(x, dict) or all([hasattr(x, name) for name in ('keys', '__getitem__', 'items')])


_KEYWORDS = frozenset((
    'False None True and as assert async await break class continue def del elif else except finally for from global if '
    'import in is lambda nonlocal not or pass raise return try while with yield'
).split())


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    typename = _intern(str(typename))
    fields = [str(name) for name in field_names]
    if rename:
        fields = [name if _is_field_name(name) and name not in fields[:at] else f'_{at}' for at, name in enumerate(fields)]
    _check_names(typename, fields, rename)
    fields = tuple([_intern(name) for name in fields])
    count = len(fields)
    by_default = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > count:
            raise TypeError('Got more default values than field names')
        by_default = dict(zip(fields[count - len(defaults):], defaults))

    # A lambda that is compiled, so that a call binds its arguments as that of any function does.
    given = ', '.join(fields) + (',' if count == 1 else '')
    space = {'_tuple_new': tuple.__new__, '__builtins__': {}, '__name__': f'namedtuple_{typename}'}
    exec(_told_code(f'__new__ = lambda _cls, {given}: _tuple_new(_cls, ({given}))'), space)
    __new__ = space.pop('__new__')
    __new__.__name__ = '__new__'
    __new__.__doc__ = f'Create new instance of {typename}({", ".join(fields)})'
    if defaults is not None:
        __new__.__defaults__ = defaults

    def _make(cls, iterable):
        made = tuple.__new__(cls, iterable)
        if len(made) != count:
            raise TypeError(f'Expected {count} arguments, got {len(made)}')
        return made

    def _replace(self, /, **kwds):
        changed = self._make([kwds.pop(name, value) for name, value in zip(fields, self)])
        if kwds:
            raise ValueError(f'Got unexpected field names: {list(kwds)!r}')
        return changed

    def __repr__(self):
        return f'{type(self).__name__}({", ".join([f"{name}={value!r}" for name, value in zip(fields, self)])})'

    def _asdict(self):
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        return tuple(self)

    members = {'__doc__': f'{typename}({", ".join(fields)})', '__slots__': (), '_fields': fields, '_field_defaults': by_default}
    for method in (__new__, _make, _replace, __repr__, _asdict, __getnewargs__):
        method.__qualname__ = f'{typename}.{method.__name__}'
        members[method.__name__] = method
    members['_make'] = classmethod(_make)
    members['__match_args__'] = fields
    for at, name in enumerate(fields):
        members[name] = _tuplegetter(at, f'Alias for field number {at}')
    made = type(typename, (tuple,), members)
    module = module or _caller_module()
    if module is not None:
        made.__module__ = module
    return made


def _is_field_name(name):
    return name.isidentifier() and name not in _KEYWORDS and name[0] != '_'


def _check_names(typename, fields, renamed):
    for name in (typename, *fields):
        if not name.isidentifier():
            raise ValueError(f'Type names and field names must be valid identifiers: {name!r}')
        if name in _KEYWORDS:
            raise ValueError(f'Type names and field names cannot be a keyword: {name!r}')
    for at, name in enumerate(fields):
        if not renamed and name[0] == '_':
            raise ValueError(f'Field names cannot start with an underscore: {name!r}')
        if name in fields[:at]:
            raise ValueError(f'Encountered duplicate field name: {name!r}')


class _tuplegetter:
    __slots__ = ('_index', '__doc__')

    def __init__(self, index, doc):
        self._index = index
        self.__doc__ = doc

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return tuple.__getitem__(instance, self._index)

    def __set__(self, instance, value):
        raise AttributeError("can't set attribute")

    def __delete__(self, instance):
        raise AttributeError("can't delete attribute")

    def __repr__(self):
        return f'_tuplegetter({self._index}, {self.__doc__!r})'


def __getattr__(name):
    # Few programs need these; they come with the abstract classes they are made of.
    if name in ('ChainMap', 'UserDict', 'UserList', 'UserString'):
        import _user_containers
        return getattr(_user_containers, name)
    if name == 'abc':
        import collections.abc
        return collections.abc
    raise AttributeError(f"module 'collections' has no attribute {name!r}")


_name_in_full(defaultdict)
_name_in_full(OrderedDict)
