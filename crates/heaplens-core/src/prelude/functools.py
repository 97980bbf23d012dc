# functools.

__all__ = [
    'update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'total_ordering', 'cache', 'cmp_to_key',
    'lru_cache', 'reduce', 'partial', 'partialmethod', 'singledispatch', 'singledispatchmethod', 'cached_property',
]

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__')
WRAPPER_UPDATES = ('__dict__',)
_nothing = object()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        value = getattr(wrapped, name, _nothing)
        if value is not _nothing:
            setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


class partial:
    __slots__ = ('func', 'args', 'keywords', '__dict__', '__weakref__')

    def __new__(cls, func=..., /, *args, **keywords):
        if func is ...:
            raise TypeError("type 'partial' takes at least one argument")
        if not callable(func):
            raise TypeError('the first argument must be callable')
        if isinstance(func, partial) and not func.__dict__:
            # One partial of another is one: the parts are put together.
            func, args, keywords = func.func, func.args + args, {**func.keywords, **keywords}
        made = super(partial, cls).__new__(cls)
        made.func, made.args, made.keywords = func, args, keywords
        return made

    def __call__(self, /, *args, **keywords):
        if self.keywords:
            keywords = {**self.keywords, **keywords}
        return self.func(*self.args, *args, **keywords)

    def __reduce__(self):
        return type(self), (self.func,), (self.func, self.args, self.keywords, self.__dict__ or None)

    def __setstate__(self, state):
        if not isinstance(state, tuple) or len(state) != 4 or not callable(state[0]):
            raise TypeError('invalid partial state')
        self.func, self.args, self.keywords, extra = state
        self.__dict__.update(extra or {})

    def __repr__(self):
        if id(self) in _showing:
            return '...'
        _showing.append(id(self))
        try:
            name = type(self).__qualname__
            parts = [repr(self.func)]
            for arg in self.args:
                parts.append(repr(arg))
            for key, value in self.keywords.items():
                parts.append(f'{key}={value!r}')
        finally:
            _showing.pop()
        if type(self).__module__ == 'functools':
            name = 'functools.' + name
        return f'{name}({", ".join(parts)})'


_showing = []


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        args = ', '.join(map(repr, self.args))
        keywords = ', '.join([f'{k}={v!r}' for k, v in self.keywords.items()])
        return f'{type(self).__module__}.{type(self).__qualname__}({self.func}, {args}, {keywords})'

    def __get__(self, instance, owner=None):
        if hasattr(self.func, '__get__'):
            bound = self.func.__get__(instance, owner)
            if bound is not self.func:
                return partial(bound, *self.args, **self.keywords)

        def method(obj, /, *args, **keywords):
            return self.func(obj, *self.args, *args, **{**self.keywords, **keywords})

        return method.__get__(instance, owner)


def reduce(function, iterable, value=_nothing, /):
    try:
        items = iter(iterable)
    except TypeError:
        raise TypeError('reduce() arg 2 must support iteration') from None
    if value is _nothing:
        value = next(items, _nothing)
        if value is _nothing:
            raise TypeError('reduce() of empty iterable with no initial value')
    for _, item in rest_of(items):
        value = function(value, item)
    return value


class KeyWrapper:
    __slots__ = ('_compare', 'obj')

    def __init__(self, compare, obj=None):
        self._compare = compare
        self.obj = obj

    def __call__(self, *args, **obj):
        return KeyWrapper(self._compare, _key_of(*args, **obj))

    def _with(self, other):
        if not isinstance(other, KeyWrapper):
            raise TypeError('other argument must be K instance')
        return self._compare(self.obj, other.obj)

    def __lt__(self, other):
        return self._with(other) < 0

    def __gt__(self, other):
        return self._with(other) > 0

    def __eq__(self, other):
        return self._with(other) == 0

    def __le__(self, other):
        return self._with(other) <= 0

    def __ge__(self, other):
        return self._with(other) >= 0

    __hash__ = None


def K(obj):
    return obj


_key_of = K
del K


def cmp_to_key(mycmp):
    return KeyWrapper(mycmp)


class _Key(list):
    # The arguments of a call; hashed once.
    __slots__ = ('hash',)

    def __init__(self, row):
        self[:] = row
        self.hash = hash(row)

    def __hash__(self):
        return self.hash


_separator = object()


def _make_key(args, kwargs, typed):
    row = args
    if kwargs:
        row += (_separator,)
        for item in kwargs.items():
            row += item
    if typed:
        row += tuple([type(value) for value in args])
        if kwargs:
            row += tuple([type(value) for value in kwargs.values()])
    elif len(row) == 1 and (type(row[0]) is int or type(row[0]) is str):
        return row[0]
    return _Key(row)


class CacheInfo(tuple):
    __slots__ = ()

    def __new__(cls, hits, misses, maxsize, currsize):
        return tuple.__new__(cls, (hits, misses, maxsize, currsize))

    hits = property(lambda self: self[0])
    misses = property(lambda self: self[1])
    maxsize = property(lambda self: self[2])
    currsize = property(lambda self: self[3])

    def __repr__(self):
        return f'CacheInfo(hits={self[0]!r}, misses={self[1]!r}, maxsize={self[2]!r}, currsize={self[3]!r})'


class _lru_cache_wrapper:
    __slots__ = ('_cache', '_function', '_maxsize', '_typed', '_hits', '_misses', '__dict__', '__weakref__')

    def __init__(self, function, maxsize, typed):
        self._cache = {}
        self._function = function
        self._maxsize = maxsize
        self._typed = typed
        self._hits = self._misses = 0

    def __call__(self, /, *args, **kwargs):
        if self._maxsize == 0:
            self._misses += 1
            return self._function(*args, **kwargs)
        if len(args) == 1 and not kwargs and not self._typed and type(args[0]) is int:
            key = args[0]
        else:
            key = _make_key(args, kwargs, self._typed)
        cache = self._cache
        if self._maxsize is None:
            result = cache.get(key, _nothing)
            if result is not _nothing:
                self._hits += 1
                return result
            self._misses += 1
            result = self._function(*args, **kwargs)
            cache[key] = result
            return result
        # The least recently used entry comes first.
        result = cache.get(key, _nothing)
        if result is not _nothing:
            self._hits += 1
            del cache[key]
            cache[key] = result
            return result
        self._misses += 1
        result = self._function(*args, **kwargs)
        if key in cache:
            return result
        if len(cache) >= self._maxsize:
            del cache[next(iter(cache))]
        cache[key] = result
        return result

    def __get__(self, instance, owner=None):
        return self if instance is None else _bound_method(self, instance)

    def cache_info(self):
        return CacheInfo(self._hits, self._misses, self._maxsize, len(self._cache))

    def cache_clear(self):
        self._hits = self._misses = 0
        self._cache.clear()

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        return f'<functools._lru_cache_wrapper object at {id(self):#x}>'


def _bound_method(function, instance):
    return type(_Method().get)(function, instance)


class _Method:
    def get(self):
        pass


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize) and isinstance(typed, bool):
        # Without brackets.
        return lru_cache(128, typed)(maxsize)
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorating_function(function):
        if not callable(function):
            raise TypeError('the first argument must be callable')
        wrapper = _lru_cache_wrapper(function, maxsize, typed)
        wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
        return update_wrapper(wrapper, function)

    return decorating_function


def cache(user_function, /):
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    def __init__(self, func):
        from _thread import RLock

        self.func, self.attrname = func, None
        self.__doc__ = func.__doc__
        self.lock = RLock()

    def __set_name__(self, owner, name):
        if self.attrname not in (None, name):
            raise TypeError('Cannot assign the same cached_property to two different names '
                            f'({self.attrname!r} and {name!r}).')
        self.attrname = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        try:
            values = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} "
                            f'instance to cache {name!r} property.') from None
        value = values.get(name, _nothing)
        if value is _nothing:
            value = values[name] = self.func(instance)
        return value


_ORDER = ('__lt__', '__le__', '__gt__', '__ge__')


def _derived(root, name):
    # One comparison from another: negated if they look different ways, and joined with == or != if one is strict.
    strict = name in ('__lt__', '__gt__')
    turned = root[2] != name[2]
    settled = turned and strict != (root in ('__lt__', '__gt__'))

    def method(self, other):
        answer = getattr(type(self), root)(self, other)
        if answer is NotImplemented:
            return answer
        if turned:
            answer = not answer
        if settled:
            return answer
        return answer and self != other if strict else answer or self == other

    method.__name__ = method.__qualname__ = name
    return method


def total_ordering(cls):
    roots = [name for name in _ORDER if getattr(cls, name, None) is not getattr(object, name, None)]
    if not roots:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    for name in _ORDER:
        if name not in roots:
            setattr(cls, name, _derived(roots[0], name))
    return cls


def _nearest(cls, registered):
    # Of the registered classes that `cls` is a subclass of, in fact or by its methods, the one that tells most about it.
    mro = cls.__mro__
    best = rival = None
    for known in registered:
        if not issubclass(cls, known):
            continue
        # How far up the methods come from; there, a class goes before what it only behaves like.
        far = max([at for at, base in enumerate(mro) if issubclass(base, known)])
        place = far, known not in mro
        if best is None or place < best_place or place == best_place and issubclass(known, best):
            best, best_place, rival = known, place, None
        elif place == best_place and not issubclass(best, known):
            rival = known
    if rival is not None:
        raise RuntimeError(f'Ambiguous dispatch: {best} or {rival}')
    return best


def _members_of_union(cls):
    # None for what is no union.
    if isinstance(cls, type(int | str)):
        return cls.__args__
    if hasattr(cls, '__args__'):
        from typing import Union, get_origin
        if get_origin(cls) is Union:
            return cls.__args__
    return None


def _dispatched(cls):
    # The classes for which what is registered stands; none for what cannot be.
    classes = _members_of_union(cls) or (cls,)
    return classes if all([isinstance(one, type) for one in classes]) else ()


def singledispatch(func):
    registry = {}
    found = {}

    def dispatch(cls):
        if cls not in found:
            found[cls] = registry[_nearest(cls, registry)]
        return found[cls]

    def register(cls, func=None):
        classes = _dispatched(cls)
        if func is None:
            if classes:
                return lambda f: register(cls, f)
            hints = getattr(cls, '__annotations__', {})
            if not hints:
                raise TypeError(
                    f'Invalid first argument to `register()`: {cls!r}. '
                    'Use either `@register(some_class)` or plain `@register` on an annotated function.'
                )
            func = cls
            name = next(iter(hints))
            cls = hints[name]
            if isinstance(cls, str):
                from typing import get_type_hints
                cls = get_type_hints(func)[name]
            classes = _dispatched(cls)
            if not classes:
                what = 'is not a class.' if _members_of_union(cls) is None else 'not all arguments are classes.'
                raise TypeError(f'Invalid annotation for {name!r}. {cls!r} {what}')
        elif not classes:
            raise TypeError(f'Invalid first argument to `register()`. {cls!r} is not a class or union type.')
        for one in classes:
            registry[one] = func
        found.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{name} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, '__name__', 'singledispatch function')
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = type(type.__dict__)(registry)
    wrapper._clear_cache = found.clear
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    def __init__(self, func):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.func, self.dispatcher = func, singledispatch(func)

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def method(*args, **kwargs):
            return self.dispatcher.dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

        method.register = self.register
        return update_wrapper(method, self.func)


for _class in (partial, KeyWrapper, _lru_cache_wrapper):
    _name_in_full(_class)
del _class
