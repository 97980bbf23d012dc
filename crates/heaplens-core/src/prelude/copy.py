# copy: shallow and deep copies.

__all__ = ['Error', 'copy', 'deepcopy']


class Error(Exception):
    pass


error = Error


def _atomic_types():
    def function():
        pass

    class Property:
        value = property(function)

    return frozenset((
        type(None), int, float, bool, complex, str, bytes, type, range, slice, property, type(Ellipsis),
        type(NotImplemented), type(function), type(len), type(function.__code__),
    ))


_atomic = _atomic_types()


def copy(x):
    cls = type(x)
    if cls in _atomic or cls is tuple or cls is frozenset:
        return x
    if cls is list or cls is dict or cls is set or cls is bytearray:
        return cls.copy(x)
    if issubclass(cls, type):
        return x
    copier = getattr(cls, '__copy__', None)
    if copier is not None:
        return copier(x)
    return _rebuild(x, _reduce(x, cls), False, None)


def deepcopy(x, memo=None, _nil=[]):
    if memo is None:
        memo = {}
    d = id(x)
    y = memo.get(d, _nil)
    if y is not _nil:
        return y
    cls = type(x)
    if cls in _atomic:
        y = x
    elif cls is list:
        y = []
        memo[d] = y
        for item in x:
            y.append(deepcopy(item, memo))
    elif cls is dict:
        y = {}
        memo[d] = y
        for key, value in x.items():
            y[deepcopy(key, memo)] = deepcopy(value, memo)
    elif cls is tuple:
        y = _deepcopy_tuple(x, memo)
    elif issubclass(cls, type):
        y = x
    elif cls is _method_type:
        y = cls(x.__func__, deepcopy(x.__self__, memo))
    else:
        copier = getattr(x, '__deepcopy__', None)
        if copier is not None:
            y = copier(memo)
        elif cls is set or cls is frozenset or cls is bytearray:
            y = cls(x if cls is bytearray else [deepcopy(item, memo) for item in x])
        else:
            y = _rebuild(x, _reduce(x, cls), True, memo)
    if y is not x:
        memo[d] = y
        # What has been copied must live as long as the memo: its id is a key.
        try:
            memo[id(memo)].append(x)
        except KeyError:
            memo[id(memo)] = [x]
    return y


class _Method:
    def get(self):
        pass


_method_type = type(_Method().get)


def _deepcopy_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    # A cycle may have copied it by now.
    try:
        return memo[id(x)]
    except KeyError:
        pass
    for old, new in zip(x, items):
        if old is not new:
            return tuple(items)
    return x


def _reduce(x, cls):
    # What object.__reduce_ex__(4) says, for classes that say nothing themselves.
    reductor = getattr(cls, '__reduce__', None)
    if reductor is not None and reductor is not getattr(object, '__reduce__', None) and cls is not set:
        return x.__reduce__()
    if cls.__name__ in _uncopyable and cls.__module__ in ('builtins', '_io'):
        raise TypeError(f"cannot pickle '{cls.__name__}' object")
    args = ()
    if hasattr(x, '__getnewargs_ex__'):
        args, keywords = x.__getnewargs_ex__()
        make = lambda *rest: cls.__new__(cls, *args, **keywords)
        args = ()
    else:
        if hasattr(x, '__getnewargs__'):
            args = x.__getnewargs__()
        make = lambda *rest: cls.__new__(cls, *rest)
    items = pairs = None
    if isinstance(x, list):
        items = list.__iter__(x)
    elif isinstance(x, dict):
        pairs = iter(x.items())
    elif isinstance(x, (set, frozenset)):
        base = set if isinstance(x, set) else frozenset
        if base is frozenset:
            args = (list(x),)
        else:
            members = list(x)
            make_empty = make
            make = lambda *rest: _filled(make_empty(*rest), rest_members[0])
            rest_members = [members]
    elif isinstance(x, BaseException):
        args = x.args
    elif isinstance(x, (int, float, str, bytes, complex)) and not args:
        for base in (int, float, str, bytes, complex):
            if isinstance(x, base):
                args = (base(x),) if base is not str else (str.__str__(x),)
                break
    elif isinstance(x, tuple) and not args:
        args = (tuple(x),)
    return make, args, _state(x), items, pairs


_uncopyable = frozenset(('generator', 'coroutine', 'frame', 'module', 'TextIOWrapper', 'async_generator', 'dict_keys', 'dict_values', 'dict_items', 'mappingproxy', 'cell', 'traceback'))


def _filled(s, members):
    set.update(s, members)
    return s


def _state(x):
    if hasattr(type(x), '__getstate__') and type(x).__getstate__ is not getattr(object, '__getstate__', None):
        return x.__getstate__()
    state = getattr(x, '__dict__', None)
    if state is not None:
        state = dict(state) if state else None
    slots = {}
    for cls in type(x).__mro__:
        names = cls.__dict__.get('__slots__', ())
        for name in (names,) if isinstance(names, str) else names:
            if name in ('__dict__', '__weakref__'):
                continue
            if name.startswith('__') and not name.endswith('__'):
                name = f'_{cls.__name__.lstrip("_")}{name}'
            try:
                slots[name] = getattr(x, name)
            except AttributeError:
                pass
    return (state, slots) if slots else state


def _rebuild(x, reduced, deep, memo):
    if isinstance(reduced, str):
        return x
    make, args, state, items, pairs = (tuple(reduced) + (None, None, None))[:5]
    if deep and args:
        args = [deepcopy(arg, memo) for arg in args]
    y = make(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(y, '__setstate__'):
            y.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                y.__dict__.update(state)
            if slots is not None:
                for name, value in slots.items():
                    setattr(y, name, value)
    if items is not None:
        for item in items:
            y.append(deepcopy(item, memo) if deep else item)
    if pairs is not None:
        for key, value in pairs:
            if deep:
                key = deepcopy(key, memo)
                value = deepcopy(value, memo)
            y[key] = value
    return y
