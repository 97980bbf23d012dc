# Methods of object, type, property, staticmethod and classmethod where attributes have to be read through Python code.


def object_format(self, spec):
    return str(self)


def type_instancecheck(cls, obj):
    try:
        claimed = obj.__class__
    except AttributeError:
        return False
    return claimed is not _type_of(obj) and _is_type(claimed) and _is_subtype(claimed, cls)


def type_subclasscheck(cls, derived):
    # Something that is no class, but has __bases__ like one.
    try:
        bases = derived.__bases__
    except AttributeError:
        bases = None
    if not isinstance(bases, tuple):
        raise TypeError("issubclass() arg 1 must be a class")
    for base in bases:
        if base is cls or type_subclasscheck(cls, base) if not _is_type(base) else _is_subtype(base, cls):
            return True
    return False


def property_init(self, fget=None, fset=None, fdel=None, doc=None):
    found = doc
    if doc is None and fget is not None:
        found = getattr(fget, '__doc__', None)
    if doc is None and found is not None and _type_of(self) is not property:
        _property_set(self, fget, fset, fdel, None)
        object.__setattr__(self, '__doc__', found)
    else:
        _property_set(self, fget, fset, fdel, found)


def property_getter(self, function):
    result = property(function, self.fset, self.fdel)
    return result


def method_wrapper_init(self, function):
    copies = []
    for name in ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__'):
        try:
            copies.append((name, getattr(function, name)))
        except AttributeError:
            pass
    _wrapper_set(self, function)
    for name, value in copies:
        object.__setattr__(self, name, value)


def object_str(self):
    return repr(self)


def object_dir(self):
    # For classes with a way of their own to look attributes up.
    found = getattr(self, '__dict__', None)
    found = dict(found) if isinstance(found, dict) else {}
    if '__dir__' in found:
        import sys
        if isinstance(self, type(sys)):
            return found['__dir__']()
    cls = getattr(self, '__class__', None)
    for base in getattr(cls, '__mro__', ()):
        found.update(base.__dict__)
    return list(found)


def object_reduce(self):
    return object_reduce_ex(self, 0)


def object_reduce_ex(self, protocol):
    # object.__reduce_ex__ (Objects/typeobject.c) with copyreg.__newobj__.
    cls = _type_of(self)
    reduce = cls.__reduce__
    if reduce is not object.__reduce__:
        return reduce(self)
    is_set, is_deque = isinstance(self, (set, frozenset)), _base(self).__name__ == 'deque'
    if (is_set or is_deque) and cls.__getstate__ is object.__getstate__:
        slot_names(cls)
    if is_set:
        return cls, (list(self),), self.__getstate__()
    if is_deque:
        return cls, () if self.maxlen is None else ((), self.maxlen), self.__getstate__(), iter(self)
    if cls is _type_of(list[int]):
        return cls, (self.__origin__, self.__args__)
    if protocol < 2:
        return _reduce_by_base(self, cls)
    made_by_calls = cls.__new__ is not object.__new__ or cls is object or cls.__flags__ & 1 << 9
    if not made_by_calls:
        raise TypeError(f"cannot pickle '{cls.__name__}' object")
    args = None
    kwargs = {}
    get_args = getattr(cls, '__getnewargs_ex__', None)
    if get_args is not None:
        args, kwargs = get_args(self)
    else:
        get_args = getattr(cls, '__getnewargs__', None)
        if get_args is not None:
            args = get_args(self)
    items = iter(self) if isinstance(self, list) else None
    pairs = iter(self.items()) if isinstance(self, dict) else None
    if cls.__getstate__ is object.__getstate__:
        names = slot_names(cls)
        if args is None and items is None and pairs is None:
            check_nothing_hidden(cls, names)
    state = self.__getstate__()
    if kwargs:
        return (__newobj_ex__, (cls, args, kwargs), state, items, pairs)
    return (__newobj__, (cls, *(args or ())), state, items, pairs)


def check_nothing_hidden(cls, names):
    # What an object has besides attributes, only its type could say.
    if cls.__itemsize__ or cls is memoryview:
        raise TypeError(f'cannot pickle {cls.__name__} objects')
    size = object.__basicsize__ + 8 * len(names) + 8 * (cls.__dictoffset__ > 0) + 8 * (cls.__weakrefoffset__ > 0)
    if cls.__basicsize__ > size:
        raise TypeError(f"cannot pickle '{cls.__name__}' object")


def slot_names(cls):
    # copyreg._slotnames: found once for a class, which remembers them.
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
                stripped = base.__name__.lstrip('_')
                name = f'_{stripped}{name}' if stripped else name
            found.append(name)
    try:
        cls.__slotnames__ = found
    except Exception:
        pass
    return found


def _base_in_c(cls):
    for base in cls.__mro__:
        if not base.__flags__ & 512:
            return base


def _reduce_by_base(self, cls):
    # Protocols 0 and 1: an object is made anew from its value as one of the built-in base.
    base = _base_in_c(cls)
    if base is cls:
        raise TypeError(f"cannot pickle '{cls.__name__}' object")
    made_from = cls, base, None if base is object else base(self)
    if getattr(self, '__slots__', None) and cls.__getstate__ is object.__getstate__:
        raise TypeError("a class that defines __slots__ without defining __getstate__ cannot be pickled")
    state = self.__getstate__()
    return (_reconstructor, made_from, state) if state else (_reconstructor, made_from)


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    made = base.__new__(cls, state)
    if base.__init__ is not object.__init__:
        base.__init__(made, state)
    return made


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def alias_parameters(self):
    # _Py_make_parameters (Objects/genericaliasobject.c)
    found = []
    for arg in self.__args__:
        if type(arg) is type:
            continue
        if hasattr(type(arg), '__typing_subst__'):
            if arg not in found:
                found.append(arg)
        else:
            for parameter in getattr(arg, '__parameters__', ()):
                if parameter not in found:
                    found.append(parameter)
    return tuple(found)


def alias_getitem(self, item):
    parameters = alias_parameters(self)
    if not parameters:
        raise TypeError(f'{self!r} is not a generic class')
    items = item if isinstance(item, tuple) else (item,)
    if len(items) != len(parameters):
        word = 'many' if len(items) > len(parameters) else 'few'
        raise TypeError(f'Too {word} arguments for {self!r}; actual {len(items)}, expected {len(parameters)}')
    args = []
    for arg in self.__args__:
        if type(arg) is type:
            args.append(arg)
        elif hasattr(type(arg), '__typing_subst__'):
            args.append(arg.__typing_subst__(items[parameters.index(arg)]))
        else:
            inner = getattr(arg, '__parameters__', ())
            args.append(arg[tuple([items[parameters.index(p)] for p in inner])] if inner else arg)
    if type(self) is type(int | str):
        union = args[0]
        for arg in args[1:]:
            union = union | arg
        return union
    return type(self)(self.__origin__, tuple(args))
