# dataclasses. Methods are closures over the fields rather than generated source.

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields', 'asdict', 'astuple', 'make_dataclass', 'replace', 'is_dataclass']


class FrozenInstanceError(AttributeError):
    pass


class _Missing:
    def __repr__(self):
        return f'<dataclasses._MISSING_TYPE object at {id(self):#x}>'


class _KwOnly:
    pass


class _Factory:
    def __repr__(self):
        return '<factory>'


MISSING = _Missing()
KW_ONLY = _KwOnly()
_factory = _Factory()


class InitVar:
    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __class_getitem__(cls, type):
        return InitVar(type)

    def __repr__(self):
        return f'dataclasses.InitVar[{getattr(self.type, "__name__", None) or repr(self.type)}]'


class Field:
    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare', 'metadata', 'kw_only', '_kind')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = type(type.__dict__)({} if metadata is None else metadata)
        self.kw_only = kw_only
        self._kind = 'field'

    def __repr__(self):
        return (
            f'Field(name={self.name!r},type={self.type!r},default={self.default!r},'
            f'default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},hash={self.hash!r},'
            f'compare={self.compare!r},metadata={self.metadata!r},kw_only={self.kw_only!r},_field_type=_FIELD)'
        )


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots)

    return wrap if cls is None else wrap(cls)


def _own_fields(cls, kw_only):
    own = []
    for name, kind in cls.__dict__.get('__annotations__', {}).items():
        if kind is KW_ONLY or kind == 'KW_ONLY':
            kw_only = True
            continue
        default = getattr(cls, name, MISSING)
        if isinstance(default, Field):
            f = default
        else:
            if type(default).__name__ == 'member_descriptor':
                default = MISSING
            f = field(default=default)
        f.name = name
        f.type = kind
        text = kind if isinstance(kind, str) else ''
        if getattr(kind, '__origin__', kind) is _class_var() or text.startswith(('ClassVar', 'typing.ClassVar')):
            f._kind = 'class'
        elif kind is InitVar or isinstance(kind, InitVar) or text.startswith('InitVar'):
            f._kind = 'init'
        if f._kind in ('class', 'init') and f.default_factory is not MISSING:
            raise TypeError(f'field {name} cannot have a default factory')
        if f._kind != 'class':
            if f.kw_only is MISSING:
                f.kw_only = kw_only
        if f._kind == 'field' and f.default.__class__.__hash__ is None:
            raise ValueError(f'mutable default {type(f.default)} for field {name} is not allowed: use default_factory')
        own.append(f)
        if isinstance(cls.__dict__.get(name), Field):
            if f.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, f.default)
    annotations = cls.__dict__.get('__annotations__', {})
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    return own


def _class_var():
    try:
        from typing import ClassVar
    except ImportError:
        return MISSING
    return ClassVar


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots):
    table = {}
    any_frozen = has_bases = False
    for base in cls.__mro__[-1:0:-1]:
        inherited = base.__dict__.get('__dataclass_fields__')
        if inherited is not None:
            has_bases = True
            table.update(inherited)
            if base.__dataclass_params__.frozen:
                any_frozen = True
    own = _own_fields(cls, kw_only)
    for f in own:
        table[f.name] = f
    if has_bases:
        if any_frozen and not frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if not any_frozen and frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    cls.__dataclass_params__ = _Params(init, repr, eq, order, unsafe_hash, frozen)
    cls.__dataclass_fields__ = table
    explicit_hash = '__hash__' in cls.__dict__ and not (cls.__dict__['__hash__'] is None and '__eq__' in cls.__dict__)
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    real = [f for f in table.values() if f._kind == 'field']
    if init:
        taken = [f for f in table.values() if f._kind != 'class']
        _add(cls, '__init__', _init(cls, taken, frozen), replace=True)
    if repr:
        _add(cls, '__repr__', _repr([f.name for f in real if f.repr]))
    names = tuple([f.name for f in real if f.compare])
    if eq:
        _add(cls, '__eq__', _eq(names))
    if order:
        for name, method in zip(('__lt__', '__le__', '__gt__', '__ge__'), _orders(names)):
            if name in cls.__dict__:
                raise TypeError(
                    f'Cannot overwrite attribute {name} in class {cls.__name__}. Consider using functools.total_ordering'
                )
            _add(cls, name, method)
    if frozen:
        for name, method in _frozen(cls, {f.name for f in real}):
            if name in cls.__dict__:
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}')
            _add(cls, name, method)
    if unsafe_hash and explicit_hash:
        raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
    if unsafe_hash or (eq and frozen and not explicit_hash):
        _add(cls, '__hash__', _hash(tuple([f.name for f in real if (f.compare if f.hash is None else f.hash)])), replace=True)
    elif eq and not explicit_hash:
        cls.__hash__ = None
    if match_args and '__match_args__' not in cls.__dict__:
        cls.__match_args__ = tuple([f.name for f in table.values() if f._kind != 'class' and f.init and not f.kw_only])
    if not getattr(cls, '__doc__', None):
        parts = []
        for f in table.values():
            if f._kind != 'class' and f.init:
                shown = f'{f.name}: {_annotation(f.type)}'
                if f.default is not MISSING:
                    shown += f' = {f.default!r}'
                elif f.default_factory is not MISSING:
                    shown += ' = <factory>'
                parts.append(shown)
        cls.__doc__ = f'{cls.__name__}({", ".join(parts)})'
    if slots:
        if '__slots__' in cls.__dict__:
            raise TypeError(f'{cls.__name__} already specifies __slots__')
        namespace = dict(cls.__dict__)
        inherited = set()
        for base in cls.__mro__[1:-1]:
            inherited.update(base.__dict__.get('__slots__', ()))
        namespace['__slots__'] = tuple([f.name for f in real if f.name not in inherited])
        for f in real:
            namespace.pop(f.name, None)
        namespace.pop('__dict__', None)
        namespace.pop('__weakref__', None)
        qualname = cls.__qualname__
        cls = type(cls)(cls.__name__, cls.__bases__, namespace)
        cls.__qualname__ = qualname
    return cls


def _annotation(kind):
    # As a signature shows it.
    if getattr(kind, '__module__', None) == 'typing':
        return repr(kind).replace('typing.', '')
    if type(kind) is type(list[int]) or not isinstance(kind, type):
        return repr(kind)
    return kind.__qualname__ if kind.__module__ == 'builtins' else f'{kind.__module__}.{kind.__qualname__}'


class _Params:
    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen')

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init, self.repr, self.eq = init, repr, eq
        self.order, self.unsafe_hash, self.frozen = order, unsafe_hash, frozen

    def __repr__(self):
        return (
            f'_DataclassParams(init={self.init!r},repr={self.repr!r},eq={self.eq!r},order={self.order!r},'
            f'unsafe_hash={self.unsafe_hash!r},frozen={self.frozen!r})'
        )


def _add(cls, name, method, replace=False):
    if name in cls.__dict__ and not replace:
        return
    if replace and name == '__init__' and name in cls.__dict__:
        pass
    method.__name__ = name
    method.__qualname__ = f'{cls.__qualname__}.{name}'
    setattr(cls, name, method)


def _init(cls, fields, frozen):
    seen_default = False
    for f in fields:
        if f.init and not f.kw_only:
            if f.default is not MISSING or f.default_factory is not MISSING:
                seen_default = True
            elif seen_default:
                raise TypeError(f'non-default argument {f.name!r} follows default argument')
    positional = [f for f in fields if f.init and not f.kw_only]
    keyword = [f for f in fields if f.init and f.kw_only]
    by_name = {f.name: f for f in positional + keyword}
    qualname = f'{cls.__qualname__}.__init__'
    post = hasattr(cls, '__post_init__')

    def __init__(self, /, *args, **kwargs):
        if len(args) > len(positional):
            _too_many(qualname, positional, len(args))
        values = {}
        for f, value in zip(positional, args):
            values[f.name] = value
        for name, value in kwargs.items():
            if name not in by_name:
                raise TypeError(f"{qualname}() got an unexpected keyword argument '{name}'")
            if name in values:
                raise TypeError(f"{qualname}() got multiple values for argument '{name}'")
            values[name] = value
        for row, word in ((positional, 'positional'), (keyword, 'keyword-only')):
            missing = [
                f.name for f in row if f.name not in values and f.default is MISSING and f.default_factory is MISSING
            ]
            if missing:
                _missing(qualname, missing, word)
        extra = []
        for f in fields:
            if f.name in values:
                value = values[f.name]
            elif f.default_factory is not MISSING:
                value = f.default_factory()
            elif f.default is not MISSING and (f.init or f._kind == 'init'):
                value = f.default
            else:
                continue
            if f._kind == 'init':
                extra.append(value)
            elif frozen:
                object.__setattr__(self, f.name, value)
            else:
                setattr(self, f.name, value)
        if post:
            self.__post_init__(*extra)

    __init__.__annotations__ = {**{f.name: f.type for f in fields if f.init}, 'return': None}
    return __init__


def _too_many(qualname, positional, given):
    most = len(positional) + 1
    optional = len([f for f in positional if f.default is not MISSING or f.default_factory is not MISSING])
    takes = f'from {most - optional} to {most}' if optional else f'{most}'
    plural = '' if takes == '1' else 's'
    raise TypeError(f'{qualname}() takes {takes} positional argument{plural} but {given + 1} were given')


def _missing(qualname, names, word):
    shown = [repr(name) for name in names]
    if len(shown) == 1:
        text = shown[0]
    elif len(shown) == 2:
        text = f'{shown[0]} and {shown[1]}'
    else:
        text = ', '.join(shown[:-1]) + f', and {shown[-1]}'
    plural = '' if len(shown) == 1 else 's'
    raise TypeError(f'{qualname}() missing {len(shown)} required {word} argument{plural}: {text}')


_showing = []


def _repr(names):
    def __repr__(self):
        if id(self) in _showing:
            return '...'
        _showing.append(id(self))
        try:
            parts = []
            for name in names:
                parts.append(f'{name}={getattr(self, name)!r}')
            return self.__class__.__qualname__ + '(' + ', '.join(parts) + ')'
        finally:
            _showing.pop()

    return __repr__


def _row(self, names):
    return tuple([getattr(self, name) for name in names])


def _eq(names):
    def __eq__(self, other):
        if other.__class__ is self.__class__:
            return _row(self, names) == _row(other, names)
        return NotImplemented

    return __eq__


def _orders(names):
    def less(self, other):
        return _row(self, names) < _row(other, names) if other.__class__ is self.__class__ else NotImplemented

    def less_equal(self, other):
        return _row(self, names) <= _row(other, names) if other.__class__ is self.__class__ else NotImplemented

    def greater(self, other):
        return _row(self, names) > _row(other, names) if other.__class__ is self.__class__ else NotImplemented

    def greater_equal(self, other):
        return _row(self, names) >= _row(other, names) if other.__class__ is self.__class__ else NotImplemented

    return less, less_equal, greater, greater_equal


def _hash(names):
    def __hash__(self):
        return hash(_row(self, names))

    return __hash__


def _frozen(cls, names):
    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f'cannot assign to field {name!r}')
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f'cannot delete field {name!r}')
        super(cls, self).__delattr__(name)

    return ('__setattr__', __setattr__), ('__delattr__', __delattr__)


def fields(class_or_instance):
    try:
        table = class_or_instance.__dataclass_fields__
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple([f for f in table.values() if f._kind == 'field'])


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), '__dataclass_fields__')


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    import types
    from keyword import iskeyword
    body = {} if namespace is None else namespace
    names = set()
    kinds = {}
    defaults = {}
    for item in fields:
        if isinstance(item, str):
            name, kind = item, 'typing.Any'
        elif len(item) == 2:
            name, kind = item
        elif len(item) == 3:
            name, kind, default = item
            defaults[name] = default
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in names:
            raise TypeError(f'Field name duplicated: {name!r}')
        names.add(name)
        kinds[name] = kind

    def fill(ns):
        ns.update(body)
        ns.update(defaults)
        ns['__annotations__'] = kinds

    cls = types.new_class(cls_name, bases, {}, fill)
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)


def _convert(x, factory, row):
    if hasattr(type(x), '__dataclass_fields__'):
        return row(x)
    if isinstance(x, tuple) and hasattr(x, '_fields'):
        return type(x)(*[_convert(item, factory, row) for item in x])
    if isinstance(x, (list, tuple)):
        return type(x)([_convert(item, factory, row) for item in x])
    if isinstance(x, dict):
        return type(x)([(_convert(k, factory, row), _convert(v, factory, row)) for k, v in x.items()])
    import copy
    return copy.deepcopy(x)


def asdict(obj, *, dict_factory=dict):
    if isinstance(obj, type) or not hasattr(type(obj), '__dataclass_fields__'):
        raise TypeError('asdict() should be called on dataclass instances')

    def row(x):
        return dict_factory([(f.name, _convert(getattr(x, f.name), dict_factory, row)) for f in fields(x)])

    return row(obj)


def astuple(obj, *, tuple_factory=tuple):
    if isinstance(obj, type) or not hasattr(type(obj), '__dataclass_fields__'):
        raise TypeError('astuple() should be called on dataclass instances')

    def row(x):
        return tuple_factory([_convert(getattr(x, f.name), tuple_factory, row) for f in fields(x)])

    return row(obj)


def replace(obj, /, **changes):
    if isinstance(obj, type) or not hasattr(type(obj), '__dataclass_fields__'):
        raise TypeError('replace() should be called on dataclass instances')
    for name, f in obj.__dataclass_fields__.items():
        wanted = f._kind != 'class' and f.init
        if name in changes:
            if f._kind != 'class' and not f.init:
                raise ValueError(f'field {name} is declared with init=False, it cannot be specified with replace()')
        elif wanted:
            if f._kind == 'init' and f.default is MISSING:
                raise ValueError(f'InitVar {name!r} must be specified with replace()')
            changes[name] = getattr(obj, name)
    return obj.__class__(**changes)
