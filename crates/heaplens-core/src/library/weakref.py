# The containers and helpers of the weakref module, over `ref`, `proxy`, `getweakrefcount` and `getweakrefs`.

from collections.abc import Mapping as _Mapping, MutableMapping as _MutableMapping, MutableSet as _MutableSet

__all__ = ['ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'finalize', 'WeakMethod', 'WeakKeyDictionary',
           'WeakValueDictionary', 'WeakSet', 'ReferenceType', 'ProxyType', 'ProxyTypes', 'CallableProxyType']

ReferenceType = ref
ProxyTypes = (ProxyType, CallableProxyType)


class WeakMethod(ref):
    """A weak reference to a bound method, which lives as long as its object and function."""

    __slots__ = ('_function', '_kind', '_told', '__weakref__')

    def __new__(cls, meth, callback=None):
        try:
            owner, function = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f'argument should be a bound method, not {type(meth)}') from None

        def died(part):
            # Whichever part of the method dies first; the reference must not keep itself alive.
            method = weakly()
            if method is not None and not method._told:
                method._told = True
                if callback is not None:
                    callback(method)

        method = ref.__new__(cls, owner, died)
        method._function = ref(function, died)
        method._kind = type(meth)
        method._told = False
        weakly = ref(method)
        return method

    def __call__(self):
        owner, function = super().__call__(), self._function()
        return None if owner is None or function is None else self._kind(function, owner)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if self._told or other._told:
            return self is other
        return super().__eq__(other) and self._function == other._function

    __hash__ = ref.__hash__


class KeyedRef(ref):
    """A weak reference that knows under which key it is kept."""

    __slots__ = ('key',)

    def __new__(cls, ob, callback, key):
        made = ref.__new__(cls, ob, callback)
        made.key = key
        return made

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


# ---- containers ----

class _Forgetful:
    # A container of weak references in `data`. An entry goes when its object dies, but not under somebody who walks over
    # the entries: what dies then waits in `_dead`. How an entry is dropped is said by each container.
    def _begin(self, data):
        def forget(entry, container=ref(self)):
            container = container()
            if container is not None:
                container._dead.append(entry)
                if not container._walkers:
                    container._settled()

        self.data = data
        self._remove = forget
        self._dead = []
        self._walkers = 0

    def _settled(self):
        while self._dead:
            self._drop(self._dead.pop())
        return self.data

    def _walk(self, entries):
        self._walkers += 1
        try:
            yield from entries
        finally:
            self._walkers -= 1
            if not self._walkers:
                self._settled()

    def __len__(self):
        return len(self.data) - len(self._dead)


class _WeakDictionary(_Forgetful, _MutableMapping):
    # `_add` stores an entry, `_entries` is what there is to see, and `_alive` makes a pair of an entry, or None.
    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x}>'

    def __iter__(self):
        return self.keys()

    def keys(self):
        for key, _ in self.items():
            yield key

    def values(self):
        for _, value in self.items():
            yield value

    def items(self):
        for entry in self._walk(self._entries().items()):
            pair = self._alive(*entry)
            if pair is not None:
                yield pair

    def popitem(self):
        while True:
            pair = self._alive(*self._entries().popitem())
            if pair is not None:
                return pair

    def update(self, other=None, /, **kwargs):
        self._settled()
        for entries in (other, kwargs):
            if entries is not None:
                for key, value in (entries if hasattr(entries, 'items') else dict(entries)).items():
                    self._add(key, value)

    def copy(self):
        made = self._empty_copy()
        for key, value in self.items():
            made[key] = value
        return made

    __copy__ = copy

    def __or__(self, other):
        if not isinstance(other, _Mapping):
            return NotImplemented
        made = self.copy()
        made.update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, _Mapping):
            return NotImplemented
        made = type(self)()
        made.update(other)
        made.update(self)
        return made

    def __ior__(self, other):
        self.update(other)
        return self


class WeakValueDictionary(_WeakDictionary):
    """A mapping whose entries vanish when their values die."""

    def __init__(self, other=(), /, **kw):
        self._begin({})
        self.update(other, **kw)

    def _add(self, key, value):
        self.data[key] = KeyedRef(value, self._remove, key)

    def _drop(self, entry):
        if self.data.get(entry.key) is entry:
            del self.data[entry.key]

    def _alive(self, key, entry):
        value = entry()
        return None if value is None else (key, value)

    def _entries(self):
        return self._settled()

    def _empty_copy(self):
        return WeakValueDictionary()

    def __len__(self):
        return len(self._settled())

    def __getitem__(self, key):
        value = self._settled()[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self._settled()
        self._add(key, value)

    def __delitem__(self, key):
        del self._settled()[key]

    def __contains__(self, key):
        return self.get(key) is not None

    def get(self, key, default=None):
        entry = self._settled().get(key)
        value = None if entry is None else entry()
        return default if value is None else value

    def pop(self, key, *default):
        entry = self._settled().pop(key, None)
        value = None if entry is None else entry()
        if value is not None:
            return value
        if default:
            return default[0]
        raise KeyError(key)

    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is None:
            self._add(key, default)
            return default
        return value

    def keys(self):
        # Without holding the values meanwhile.
        for key, entry in self._walk(self._settled().items()):
            if entry() is not None:
                yield key

    def valuerefs(self):
        return list(self._settled().values())

    def itervaluerefs(self):
        yield from self._walk(self._settled().values())

    def __deepcopy__(self, memo):
        from copy import deepcopy
        made = type(self)()
        for key, value in self.items():
            made[deepcopy(key, memo)] = value
        return made


class WeakKeyDictionary(_WeakDictionary):
    """A mapping whose entries vanish when their keys die."""

    def __init__(self, dict=None):
        self._begin({})
        if dict is not None:
            self.update(dict)

    def _add(self, key, value):
        self.data[ref(key, self._remove)] = value

    def _drop(self, entry):
        self.data.pop(entry, None)

    def _alive(self, entry, value):
        key = entry()
        return None if key is None else (key, value)

    def _entries(self):
        return self.data

    def _empty_copy(self):
        return WeakKeyDictionary()

    def __setitem__(self, key, value):
        self._add(key, value)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def pop(self, key, *default):
        return self.data.pop(ref(key), *default)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)

    def values(self):
        # Without holding the keys meanwhile.
        for entry, value in self._walk(self.data.items()):
            if entry() is not None:
                yield value

    def keyrefs(self):
        return list(self.data)

    def __deepcopy__(self, memo):
        from copy import deepcopy
        made = type(self)()
        for key, value in self.items():
            made[key] = deepcopy(value, memo)
        return made


def _refs(items):
    return {ref(item) for item in items}


def _in_place(method):
    def operator(self, other):
        method(self, other)
        return self

    return operator


class WeakSet(_Forgetful):
    """A set whose members vanish when they die."""

    def __init__(self, data=None):
        self._begin(set())
        if data is not None:
            self.update(data)

    def _drop(self, entry):
        self.data.discard(entry)

    def __class_getitem__(cls, item):
        return type(list[item])(cls, item)

    def __repr__(self):
        return repr(self.data)

    def __reduce__(self):
        return type(self), (list(self),), {}

    __hash__ = None

    def __iter__(self):
        for entry in self._walk(self.data):
            item = entry()
            if item is not None:
                yield item

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def add(self, item):
        self._settled().add(ref(item, self._remove))

    def remove(self, item):
        self._settled().remove(ref(item))

    def discard(self, item):
        self._settled().discard(ref(item))

    def clear(self):
        self._settled().clear()

    def pop(self):
        entries = self._settled()
        while entries:
            item = entries.pop()()
            if item is not None:
                return item
        raise KeyError('pop from empty WeakSet')

    def copy(self):
        return type(self)(self)

    # New sets.

    def union(self, other):
        return type(self)(item for side in (self, other) for item in side)

    def intersection(self, other):
        return type(self)(item for item in other if item in self)

    def difference(self, other):
        made = self.copy()
        made.difference_update(other)
        return made

    def symmetric_difference(self, other):
        made = self.copy()
        made.symmetric_difference_update(other)
        return made

    __or__, __and__, __sub__, __xor__ = union, intersection, difference, symmetric_difference

    # Changes. Members are kept by references that forget them, so what is added comes one by one.

    def update(self, other):
        self._settled()
        for item in other:
            self.add(item)

    def difference_update(self, other):
        if other is self:
            self.clear()
        else:
            self._settled().difference_update(_refs(other))

    def intersection_update(self, other):
        self._settled().intersection_update(_refs(other))

    def symmetric_difference_update(self, other):
        if other is self:
            self.clear()
        else:
            self._settled().symmetric_difference_update([ref(item, self._remove) for item in other])

    __ior__, __iand__, __isub__, __ixor__ = [
        _in_place(method) for method in (update, intersection_update, difference_update, symmetric_difference_update)]

    # Questions.

    def isdisjoint(self, other):
        return not self.intersection(other)

    def issubset(self, other):
        return self.data <= _refs(other)

    def issuperset(self, other):
        return self.data >= _refs(other)

    __le__, __ge__ = issubset, issuperset

    def __lt__(self, other):
        return self.data < _refs(other)

    def __gt__(self, other):
        return self.data > _refs(other)

    def __eq__(self, other):
        return self.data == _refs(other) if isinstance(other, type(self)) else NotImplemented


WeakSet.__module__ = '_weakrefset'
_MutableSet.register(WeakSet)


# ---- finalizers ----

class _Finalizer:
    __slots__ = ('of', 'function', 'args', 'kwargs', 'atexit')


class finalize:
    """Calls a function once, when an object dies."""

    __slots__ = ()
    _registry = {}
    _registered = _ended = False

    def __init__(self, obj, func, /, *args, **kwargs):
        if not self._registered:
            import atexit
            atexit.register(self._at_exit)
            finalize._registered = True
        entry = _Finalizer()
        entry.of = ref(obj, self)
        entry.function, entry.args, entry.kwargs = func, args, kwargs
        entry.atexit = True
        self._registry[self] = entry

    @classmethod
    def _at_exit(cls):
        # The newest first, those that are made meanwhile included.
        while True:
            waiting = [finalizer for finalizer, entry in cls._registry.items() if entry.atexit]
            if not waiting:
                break
            try:
                waiting[-1]()
            except Exception:
                import sys
                sys.excepthook(*sys.exc_info())
        finalize._ended = True

    def _entry(self):
        # What is registered and the object, both None once it is dead.
        entry = self._registry.get(self)
        obj = None if entry is None else entry.of()
        return (None if obj is None else entry), obj

    def __call__(self, _=None):
        entry = self._registry.pop(self, None)
        if entry is not None and not self._ended:
            return entry.function(*entry.args, **entry.kwargs)

    def peek(self):
        entry, obj = self._entry()
        if entry is not None:
            return obj, entry.function, entry.args, entry.kwargs

    def detach(self):
        known = self.peek()
        if known is not None:
            del self._registry[self]
        return known

    @property
    def alive(self):
        return self in self._registry

    @property
    def atexit(self):
        return self.alive and self._registry[self].atexit

    @atexit.setter
    def atexit(self, value):
        if self.alive:
            self._registry[self].atexit = bool(value)

    def __repr__(self):
        obj = self._entry()[1]
        state = 'dead' if obj is None else f'for {type(obj).__name__!r} at {id(obj):#x}'
        return f'<{type(self).__name__} object at {id(self):#x}; {state}>'
