# copy: shallow and deep copies.

from copyreg import dispatch_table
from weakref import ref

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
        type(NotImplemented), type(function), type(len), ref,
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
    reduced = _reduced(x, cls)
    return x if isinstance(reduced, str) else _reconstruct(x, None, *reduced)


def _reduced(x, cls):
    reduce = dispatch_table.get(cls)
    return x.__reduce_ex__(4) if reduce is None else reduce(x)


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
    reduced = _reduced(x, cls)
    return x if isinstance(reduced, str) else _reconstruct(x, memo, *reduced)


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


def _reconstruct(x, memo, func, args, state=None, items=None, pairs=None):
    # A copy of what `__reduce__` says; deep if there is a memo.
    def part(value):
        return value if memo is None else deepcopy(value, memo)

    if memo is not None and args:
        args = [deepcopy(arg, memo) for arg in args]
    made = func(*args)
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
