# collections.abc: what containers, iterators and callables can do, as abstract classes. Classes that only have the
# methods count as well (`__subclasshook__`), and the built-in types are registered below.

from abc import ABCMeta, abstractmethod

__all__ = ['Awaitable', 'Coroutine', 'AsyncIterable', 'AsyncIterator', 'AsyncGenerator', 'Hashable', 'Iterable',
           'Iterator', 'Generator', 'Reversible', 'Sized', 'Container', 'Callable', 'Collection', 'Set', 'MutableSet',
           'Mapping', 'MutableMapping', 'MappingView', 'KeysView', 'ItemsView', 'ValuesView', 'Sequence',
           'MutableSequence', 'ByteString']

GenericAlias = type(list[int])


def _offers(C, name):
    # The nearest class that says anything of a method decides; None there takes it back.
    said = [cls.__dict__[name] for cls in C.__mro__ if name in cls.__dict__]
    return bool(said) and said[0] is not None


def _known_by(*names):
    # A class decorator: whatever offers these methods is a subclass, though it never heard of the class.
    def decorate(abstract):
        def hook(cls, C):
            return cls is abstract and all([_offers(C, name) for name in names]) or NotImplemented

        hook.__name__ = '__subclasshook__'
        hook.__qualname__ = abstract.__qualname__ + '.__subclasshook__'
        abstract.__subclasshook__ = classmethod(hook)
        return abstract

    return decorate


def _subscriptable(cls):
    # A class decorator: `Iterable[int]`.
    def alias(cls, item):
        return GenericAlias(cls, item)

    alias.__name__ = '__class_getitem__'
    alias.__qualname__ = cls.__qualname__ + '.__class_getitem__'
    cls.__class_getitem__ = classmethod(alias)
    return cls


def _thrown(kind, value, traceback):
    # The exception that the three arguments of `throw` mean.
    if value is None:
        value = kind if traceback is None else kind()
    return value if traceback is None else value.with_traceback(traceback)


def _left_open(error):
    # A method that a class has to give; who asks this one meets an error.
    @abstractmethod
    def method(self, *args):
        raise error

    return method


def _found(value, items):
    return any(item is value or item == value for item in items)


@_known_by('__hash__')
class Hashable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __hash__(self):
        return 0


@_subscriptable
@_known_by('__await__')
class Awaitable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __await__(self):
        yield


@_known_by('__await__', 'send', 'throw', 'close')
class Coroutine(Awaitable):
    __slots__ = ()

    @abstractmethod
    def send(self, value):
        raise StopIteration

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        raise _thrown(typ, val, tb)

    def close(self):
        _close(self, 'coroutine')


def _close(frame, what):
    try:
        frame.throw(GeneratorExit)
    except (GeneratorExit, StopIteration):
        return
    raise RuntimeError(f'{what} ignored GeneratorExit')


@_subscriptable
@_known_by('__aiter__')
class AsyncIterable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __aiter__(self):
        return AsyncIterator()


@_known_by('__anext__', '__aiter__')
class AsyncIterator(AsyncIterable):
    __slots__ = ()

    def __aiter__(self):
        return self

    @abstractmethod
    async def __anext__(self):
        raise StopAsyncIteration


@_known_by('__aiter__', '__anext__', 'asend', 'athrow', 'aclose')
class AsyncGenerator(AsyncIterator):
    __slots__ = ()

    @abstractmethod
    async def asend(self, value):
        raise StopAsyncIteration

    @abstractmethod
    async def athrow(self, typ, val=None, tb=None):
        raise _thrown(typ, val, tb)

    async def __anext__(self):
        return await self.asend(None)

    async def aclose(self):
        try:
            await self.athrow(GeneratorExit)
        except (GeneratorExit, StopAsyncIteration):
            return
        raise RuntimeError('asynchronous generator ignored GeneratorExit')


@_subscriptable
@_known_by('__iter__')
class Iterable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __iter__(self):
        yield from ()


@_known_by('__iter__', '__next__')
class Iterator(Iterable):
    __slots__ = ()

    def __iter__(self):
        return self

    @abstractmethod
    def __next__(self):
        raise StopIteration


@_known_by('__reversed__', '__iter__')
class Reversible(Iterable):
    __slots__ = ()

    @abstractmethod
    def __reversed__(self):
        yield from ()


@_known_by('__iter__', '__next__', 'send', 'throw', 'close')
class Generator(Iterator):
    __slots__ = ()

    @abstractmethod
    def send(self, value):
        raise StopIteration

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        raise _thrown(typ, val, tb)

    def __next__(self):
        return self.send(None)

    def close(self):
        _close(self, 'generator')


@_known_by('__len__')
class Sized(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __len__(self):
        return 0


@_subscriptable
@_known_by('__contains__')
class Container(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __contains__(self, x):
        return False


@_known_by('__len__', '__iter__', '__contains__')
class Collection(Sized, Iterable, Container):
    __slots__ = ()


def _shown(obj):
    if isinstance(obj, type) and type(obj) is not GenericAlias:
        return obj.__qualname__ if obj.__module__ == 'builtins' else f'{obj.__module__}.{obj.__qualname__}'
    if obj is Ellipsis:
        return '...'
    if hasattr(obj, '__code__'):
        return obj.__name__
    return repr(obj)


class _CallableGenericAlias:
    # Callable[[int], str]
    def __init__(self, args):
        self.__origin__ = Callable
        self.__args__ = args
        self.__parameters__ = tuple(dict.fromkeys(
            p for a in args for p in ((a,) if hasattr(a, '__typing_subst__') else getattr(a, '__parameters__', ()))
            if not isinstance(a, type)))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and args[0] is Ellipsis:
            return f'collections.abc.Callable[..., {_shown(args[1])}]'
        return f'collections.abc.Callable[[{", ".join([_shown(a) for a in args[:-1]])}], {_shown(args[-1])}]'

    def __eq__(self, other):
        return isinstance(other, _CallableGenericAlias) and self.__args__ == other.__args__

    def __hash__(self):
        return hash((Callable, self.__args__))

    def __mro_entries__(self, bases):
        return (Callable,)

    def __or__(self, other):
        import typing
        return typing.Union[self, other]

    def __ror__(self, other):
        import typing
        return typing.Union[other, self]


@_known_by('__call__')
class Callable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __call__(self, *args, **kwds):
        return False

    @classmethod
    def __class_getitem__(cls, args):
        if not isinstance(args, tuple) or len(args) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        given, result = args
        if isinstance(given, (list, tuple)):
            return _CallableGenericAlias((*given, result))
        return _CallableGenericAlias((given, result))


class Set(Collection):
    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        return cls(it)

    def _operand(self, other):
        # The other operand as a set, or None where it is nothing to iterate over.
        if isinstance(other, Set):
            return other
        return self._from_iterable(other) if isinstance(other, Iterable) else None

    def __le__(self, other):
        if isinstance(other, Set):
            return len(self) <= len(other) and all(item in other for item in self)
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, Set):
            return len(self) >= len(other) and all(item in self for item in other)
        return NotImplemented

    def __lt__(self, other):
        return len(self) < len(other) and self.__le__(other) if isinstance(other, Set) else NotImplemented

    def __gt__(self, other):
        return len(self) > len(other) and self.__ge__(other) if isinstance(other, Set) else NotImplemented

    def __eq__(self, other):
        return len(self) == len(other) and self.__le__(other) if isinstance(other, Set) else NotImplemented

    def isdisjoint(self, other):
        return not any(item in self for item in other)

    def __and__(self, other):
        if isinstance(other, Iterable):
            return self._from_iterable(item for item in other if item in self)
        return NotImplemented

    def __or__(self, other):
        if isinstance(other, Iterable):
            return self._from_iterable(item for side in (self, other) for item in side)
        return NotImplemented

    def __sub__(self, other):
        without = self._operand(other)
        if without is None:
            return NotImplemented
        return self._from_iterable(item for item in self if item not in without)

    def __rsub__(self, other):
        whole = self._operand(other)
        if whole is None:
            return NotImplemented
        return self._from_iterable(item for item in whole if item not in self)

    def __xor__(self, other):
        theirs = self._operand(other)
        return NotImplemented if theirs is None else (self - theirs) | (theirs - self)

    __rand__, __ror__, __rxor__ = __and__, __or__, __xor__

    def _hash(self):
        # As frozenset's (`Objects/setobject.c`), so that equal sets of both kinds have equal hashes.
        word = (1 << 64) - 1
        mixed = 1927868237 * (len(self) + 1)
        for item in self:
            one = hash(item)
            mixed ^= (one ^ one << 16 ^ 89869747) * 3644798167
        mixed &= word
        mixed ^= mixed >> 11 ^ mixed >> 25
        mixed = mixed * 69069 + 907133923 & word
        signed = mixed - (1 << 64) if mixed >> 63 else mixed
        return 590923713 if signed == -1 else signed


class MutableSet(Set):
    __slots__ = ()

    @abstractmethod
    def add(self, value):
        raise NotImplementedError

    @abstractmethod
    def discard(self, value):
        raise NotImplementedError

    def remove(self, value):
        if value in self:
            self.discard(value)
        else:
            raise KeyError(value)

    def pop(self):
        for value in self:
            self.discard(value)
            return value
        raise KeyError from None

    def clear(self):
        _empty(self.pop, KeyError)

    def __ior__(self, it):
        _each(self.add, it)
        return self

    def __iand__(self, it):
        _each(self.discard, self - it)
        return self

    def __ixor__(self, it):
        if it is self:
            self.clear()
            return self
        for value in it if isinstance(it, Set) else self._from_iterable(it):
            (self.discard if value in self else self.add)(value)
        return self

    def __isub__(self, it):
        if it is self:
            self.clear()
        else:
            _each(self.discard, it)
        return self


def _each(change, values):
    for value in values:
        change(value)


def _empty(take_one, at_end):
    while True:
        try:
            take_one()
        except at_end:
            return


class Mapping(Collection):
    __slots__ = ()

    # What `match` asks for.
    __heaplens_mapping__ = True
    __reversed__ = None

    @abstractmethod
    def __getitem__(self, key):
        raise KeyError

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def __eq__(self, other):
        if isinstance(other, Mapping):
            return dict(self.items()) == dict(other.items())
        return NotImplemented

    def get(self, key, default=None):
        try:
            value = self[key]
        except KeyError:
            value = default
        return value

    def keys(self):
        return KeysView(self)

    def values(self):
        return ValuesView(self)

    def items(self):
        return ItemsView(self)


@_subscriptable
class MappingView(Sized):
    __slots__ = ('_mapping',)

    def __init__(self, mapping):
        self._mapping = mapping

    def __repr__(self):
        return f'{type(self).__name__}({self._mapping!r})'

    def __len__(self):
        return len(self._mapping)


# What operators on views give.
_plain_set = classmethod(lambda cls, items: set(items))


class KeysView(MappingView, Set):
    __slots__ = ()
    _from_iterable = _plain_set

    def __iter__(self):
        yield from self._mapping

    def __contains__(self, key):
        return key in self._mapping


class ItemsView(MappingView, Set):
    __slots__ = ()
    _from_iterable = _plain_set

    def __iter__(self):
        for key in self._mapping:
            yield key, self._mapping[key]

    def __contains__(self, item):
        key, value = item
        try:
            return _found(value, [self._mapping[key]])
        except KeyError:
            return False


class ValuesView(MappingView, Collection):
    __slots__ = ()

    def __iter__(self):
        for key in self._mapping:
            yield self._mapping[key]

    def __contains__(self, value):
        return _found(value, self)


_NOT_GIVEN = object()


class MutableMapping(Mapping):
    __slots__ = ()

    __setitem__, __delitem__ = _left_open(KeyError), _left_open(KeyError)

    def pop(self, key, default=_NOT_GIVEN):
        try:
            value = self[key]
        except KeyError:
            if default is _NOT_GIVEN:
                raise
            return default
        del self[key]
        return value

    def popitem(self):
        for key in self:
            item = key, self[key]
            del self[key]
            return item
        raise KeyError from None

    def clear(self):
        _empty(self.popitem, KeyError)

    def update(self, other=(), /, **kwds):
        if isinstance(other, Mapping):
            pairs = ((key, other[key]) for key in other)
        elif hasattr(other, 'keys'):
            pairs = ((key, other[key]) for key in other.keys())
        else:
            pairs = other
        for source in (pairs, kwds.items()):
            for key, value in source:
                self[key] = value

    def setdefault(self, key, default=None):
        try:
            value = self[key]
        except KeyError:
            value = self[key] = default
        return value


class Sequence(Reversible, Collection):
    __slots__ = ()

    __heaplens_sequence__ = True

    @abstractmethod
    def __getitem__(self, index):
        raise IndexError

    def __iter__(self):
        at = 0
        while True:
            try:
                item = self[at]
            except IndexError:
                return
            yield item
            at += 1

    def __reversed__(self):
        for at in range(len(self) - 1, -1, -1):
            yield self[at]

    def __contains__(self, value):
        return _found(value, self)

    def index(self, value, start=0, stop=None):
        at = max(len(self) + start, 0) if start is not None and start < 0 else start
        end = stop + len(self) if stop is not None and stop < 0 else stop
        while end is None or at < end:
            try:
                item = self[at]
            except IndexError:
                break
            if _found(value, [item]):
                return at
            at += 1
        raise ValueError

    def count(self, value):
        return len([item for item in self if _found(value, [item])])


class ByteString(Sequence):
    __slots__ = ()


class MutableSequence(Sequence):
    __slots__ = ()

    __setitem__, __delitem__, insert = _left_open(IndexError), _left_open(IndexError), _left_open(IndexError)

    def append(self, value):
        self.insert(len(self), value)

    def extend(self, values):
        for value in list(values) if values is self else values:
            self.append(value)

    def __iadd__(self, values):
        self.extend(values)
        return self

    def pop(self, index=-1):
        item = self[index]
        del self[index]
        return item

    def remove(self, value):
        del self[self.index(value)]

    def clear(self):
        _empty(self.pop, IndexError)

    def reverse(self):
        left, right = 0, len(self) - 1
        while left < right:
            self[left], self[right] = self[right], self[left]
            left, right = left + 1, right - 1


def _register():
    import collections
    for cls in (tuple, str, range, memoryview, bytes):
        Sequence.register(cls)
    for cls in (list, bytearray, collections.deque):
        MutableSequence.register(cls)
    for cls in (bytes, bytearray):
        ByteString.register(cls)
    Set.register(frozenset)
    MutableSet.register(set)
    Mapping.register(type(type.__dict__))
    MutableMapping.register(dict)
    for view, base in (({}.keys(), KeysView), ({}.items(), ItemsView), ({}.values(), ValuesView)):
        base.register(type(view))
    Generator.register(type((lambda: (yield))()))


_register()
del _register
