

# ---- NamedTuple, TypedDict, NewType: classes made of annotations ----

# What namedtuple() writes itself.
_WRITTEN = frozenset('__new__ __init__ __slots__ __getnewargs__ _fields _field_defaults _make _replace _asdict'.split())


class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError('can only inherit from a NamedTuple type and Generic')
        hints = ns.get('__annotations__', {})
        fields = list(hints)
        while fields and fields[0] not in ns:
            del fields[0]
        # From the first default on, each field must have one.
        for place, name in enumerate(fields):
            if name not in ns:
                raise TypeError(f'Non-default namedtuple field {name} cannot follow default '
                                f'field{"s" if place > 1 else ""} {", ".join(fields[:place])}')
        made = _named_tuple(typename, hints.items(), [ns[name] for name in fields], ns['__module__'])
        if Generic in bases:
            body = {key: value for key, value in made.__dict__.items() if key not in ('__dict__', '__weakref__')}
            made = type(typename, (tuple, Generic), {**body, '__orig_bases__': ns['__orig_bases__']})
        for key, value in ns.items():
            if key in _WRITTEN:
                raise AttributeError('Cannot overwrite NamedTuple attribute ' + key)
            if key not in ('__annotations__', '__module__', *made._fields):
                setattr(made, key, value)
        return made


def _named_tuple(typename, fields, defaults, module):
    hints = {name: _checked(hint, f'field {name} annotation must be a type') for name, hint in fields}
    made = collections.namedtuple(typename, hints, defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = hints
    return made


def NamedTuple(typename, fields=None, /, **kwargs):
    if fields is not None and kwargs:
        raise TypeError('Either list of fields or keywords can be provided to NamedTuple, not both')
    return _named_tuple(typename, kwargs.items() if fields is None else fields, (), _caller_module())


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError('cannot inherit from both a TypedDict type and a non-TypedDict base class')
        generic = any([issubclass(base, Generic) for base in bases])
        made = type.__new__(_TypedDictMeta, name, (Generic, dict) if generic else (dict,), ns)
        hints, required, optional = {}, set(), set()
        for base in bases:
            hints.update(base.__dict__.get('__annotations__', {}))
            required |= base.__dict__.get('__required_keys__', frozenset())
            optional |= base.__dict__.get('__optional_keys__', frozenset())
        complaint = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        for key, hint in ns.get('__annotations__', {}).items():
            hints[key] = hint = _checked(hint, complaint, module=made.__module__)
            if isinstance(hint, _AnnotatedAlias):
                hint = hint.__origin__
            needed = {Required: True, NotRequired: False}.get(get_origin(hint), total)
            (required if needed else optional).add(key)
        made.__annotations__ = hints
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        if not hasattr(made, '__total__'):
            made.__total__ = total
        return made

    __call__ = dict

    def __instancecheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __subclasscheck__ = __instancecheck__


def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
    if fields is not None and kwargs:
        raise TypeError('TypedDict takes either a dict or keyword arguments, but not both')
    ns = {'__annotations__': dict(kwargs if fields is None else fields), '__module__': _caller_module()}
    return _TypedDictMeta(typename, (), ns, total=total)


# Both are functions that a class statement may name as a base; it then gets one of these.
_NamedTuple = type.__new__(_NamedTupleMeta, 'NamedTuple', (), {'__module__': 'typing'})
_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {'__module__': 'typing'})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


class NewType(_InUnions):
    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition('.')[-1]
        self.__supertype__ = tp
        self.__module__ = _caller_module()

    def __call__(self, x):
        return x

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __reduce__(self):
        return self.__qualname__

    def __mro_entries__(self, bases):
        name = self.__name__

        class Explanation:
            def __init_subclass__(cls):
                raise TypeError(f'Cannot subclass an instance of NewType. Perhaps you were looking for: '
                                f'`{cls.__name__} = NewType({cls.__name__!r}, {name})`')

        return (Explanation,)
