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
        type(NotImplemented), type(function), type(len),
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
    return _rebuild(x, _reduce(x, cls), None)


def deepcopy(x, memo=None):
    if memo is None:
        memo = {}
    elif id(x) in memo:
        return memo[id(x)]
    made = _deepcopied(x, type(x), memo)
    if made is not x:
        memo[id(x)] = made
        # What has been copied must live as long as the memo: its id is a key.
        memo.setdefault(id(memo), []).append(x)
    return made


def _deepcopied(x, cls, memo):
    # A container is in the memo before its items are copied: they may contain it.
    if cls in _atomic and cls is not slice or issubclass(cls, type) or cls is _code_type:
        return x
    if cls is list:
        made = memo[id(x)] = []
        for item in x:
            made.append(deepcopy(item, memo))
        return made
    if cls is dict:
        made = memo[id(x)] = {}
        for key, value in x.items():
            made[deepcopy(key, memo)] = deepcopy(value, memo)
        return made
    if cls is tuple:
        return _deepcopy_tuple(x, memo)
    if cls is _method_type:
        return cls(x.__func__, deepcopy(x.__self__, memo))
    copier = getattr(x, '__deepcopy__', None)
    if copier is not None:
        return copier(memo)
    if cls is set or cls is frozenset or cls is bytearray:
        return cls(x if cls is bytearray else [deepcopy(item, memo) for item in x])
    return _rebuild(x, _reduce(x, cls), memo)


class _Method:
    def get(self):
        pass


_code_type = type(_Method.get.__code__)


_method_type = type(_Method().get)


def _deepcopy_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    # A cycle may have copied it by now.
    if id(x) in memo:
        return memo[id(x)]
    return tuple(items) if any([old is not new for old, new in zip(x, items)]) else x


_reduce_ex = object.__reduce_ex__
_alias_type = type(list[int])
_union_type = type(int | str)


def _union_of(first, *others):
    for other in others:
        first |= other
    return first


def _reduce(x, cls):
    # What object.__reduce_ex__(4) says, for classes that say nothing themselves.
    import sys
    copyreg = sys.modules.get('copyreg')
    reductor = copyreg.dispatch_table.get(cls) if copyreg is not None else None
    if reductor is not None:
        return reductor(x)
    if getattr(cls, '__reduce_ex__', _reduce_ex) is not _reduce_ex:
        return x.__reduce_ex__(4)
    reductor = getattr(cls, '__reduce__', None)
    if reductor is not None and reductor is not getattr(object, '__reduce__', None) and cls is not set:
        return x.__reduce__()
    if cls is _alias_type:
        return cls, (x.__origin__, x.__args__)
    if cls is _union_type:
        return _union_of, x.__args__
    if cls.__name__ in _uncopyable and cls.__module__ in ('builtins', '_io'):
        if cls is memoryview:
            raise TypeError('cannot pickle memoryview objects')
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


_uncopyable = frozenset(('generator', 'coroutine', 'frame', 'module', 'TextIOWrapper', 'async_generator', 'dict_keys', 'dict_values', 'dict_items', 'mappingproxy', 'cell', 'traceback', 'memoryview', 'code'))


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
    for name in _slot_names(type(x)):
        try:
            slots[name] = getattr(x, name)
        except AttributeError:
            pass
    return (state, slots) if slots else state


def _slot_names(cls):
    # Found once for a class, which remembers them.
    known = cls.__dict__.get('__slotnames__')
    if known is not None:
        return known
    found = []
    for base in cls.__mro__:
        names = base.__dict__.get('__slots__', ())
        for name in (names,) if isinstance(names, str) else names:
            if name in ('__dict__', '__weakref__'):
                continue
            if name.startswith('__') and not name.endswith('__'):
                name = f'_{base.__name__.lstrip("_")}{name}'
            found.append(name)
    try:
        cls.__slotnames__ = found
    except Exception:
        pass
    return found


def _rebuild(x, reduced, memo):
    # A copy of what `__reduce__` says; deep if there is a memo.
    if isinstance(reduced, str):
        return x
    make, args, state, items, pairs = (tuple(reduced) + (None, None, None))[:5]

    def part(value):
        return value if memo is None else deepcopy(value, memo)

    made = make(*[part(arg) for arg in args])
    if memo is not None:
        memo[id(x)] = made
    if state is not None:
        _set_state(made, part(state))
    for item in items or ():
        made.append(part(item))
    for key, value in pairs or ():
        # The key first.
        key = part(key)
        made[key] = part(value)
    return made


def _set_state(made, state):
    if hasattr(made, '__setstate__'):
        made.__setstate__(state)
        return
    attributes, slots = state if isinstance(state, tuple) and len(state) == 2 else (state, None)
    if attributes is not None:
        made.__dict__.update(attributes)
    for name in slots or ():
        setattr(made, name, slots[name])
