# dataclasses. Methods are made from source, whose lines tracebacks name; the pictures show them as built in.

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields', 'asdict', 'astuple', 'make_dataclass', 'replace', 'is_dataclass']


class FrozenInstanceError(AttributeError):
    pass


class _MISSING_TYPE:
    def __repr__(self):
        return f'<dataclasses._MISSING_TYPE object at {id(self):#x}>'


class _KW_ONLY_TYPE:
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return '<factory>'


MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_factory = _HAS_DEFAULT_FACTORY_CLASS()


class InitVar:
    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __class_getitem__(cls, type):
        return InitVar(type)

    def __repr__(self):
        return f'dataclasses.InitVar[{self.type.__name__ if type(self.type) is type else repr(self.type)}]'


_KINDS = {'field': '_FIELD', 'class': '_FIELD_CLASSVAR', 'init': '_FIELD_INITVAR'}


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
        self._kind = None

    def __repr__(self):
        return (
            f'Field(name={self.name!r},type={self.type!r},default={self.default!r},'
            f'default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},hash={self.hash!r},'
            f'compare={self.compare!r},metadata={self.metadata!r},kw_only={self.kw_only!r},_field_type={_KINDS.get(self._kind)})'
        )


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        if weakref_slot and not slots:
            raise TypeError('weakref_slot is True but slots is False')
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)

    return wrap if cls is None else wrap(cls)


def _own_fields(cls, kw_only):
    own = []
    marked = False
    for name, kind in cls.__dict__.get('__annotations__', {}).items():
        if kind is KW_ONLY or kind == 'KW_ONLY':
            if marked:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            kw_only = marked = True
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
        f._kind = 'field'
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


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    cls.__module__
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
    cls.__dataclass_params__ = _DataclassParams(init, repr, eq, order, unsafe_hash, frozen)
    cls.__dataclass_fields__ = table
    explicit_hash = '__hash__' in cls.__dict__ and not (cls.__dict__['__hash__'] is None and '__eq__' in cls.__dict__)
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    real = [f for f in table.values() if f._kind == 'field']
    if init:
        taken = [f for f in table.values() if f._kind != 'class']
        _add(cls, '__init__', _init(cls, taken, frozen, slots))
    if repr:
        _add(cls, '__repr__', _repr(cls, [f.name for f in real if f.repr]))
    names = tuple([f.name for f in real if f.compare])
    if eq:
        _add(cls, '__eq__', _comparison(cls, '__eq__', '==', names))
    if order:
        for name, operator in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')):
            if name in cls.__dict__:
                raise TypeError(
                    f'Cannot overwrite attribute {name} in class {cls.__name__}. Consider using functools.total_ordering'
                )
            _add(cls, name, _comparison(cls, name, operator, names))
    if frozen:
        for name, method in _frozen(cls, tuple([f.name for f in real])):
            if name in cls.__dict__:
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}')
            _add(cls, name, method)
    if unsafe_hash and explicit_hash:
        raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
    if unsafe_hash or (eq and frozen and not explicit_hash):
        _add(cls, '__hash__', _hash(cls, [f.name for f in real if (f.compare if f.hash is None else f.hash)]), replace=True)
    elif eq and not explicit_hash:
        cls.__hash__ = None
    if match_args and '__match_args__' not in cls.__dict__:
        cls.__match_args__ = tuple([f.name for f in table.values() if f._kind != 'class' and f.init and not f.kw_only])
    if not getattr(cls, '__doc__', None):
        parts = []
        given = [f for f in table.values() if f._kind != 'class' and f.init]
        for f in [f for f in given if not f.kw_only] + ['*'] * any([f.kw_only for f in given]) + [f for f in given if f.kw_only]:
            if f == '*':
                parts.append('*')
            else:
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
        names = [f.name for f in real] + ['__weakref__'] * weakref_slot
        namespace['__slots__'] = tuple([name for name in names if name not in inherited])
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


class _DataclassParams:
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
    method.__qualname__ = f'{cls.__qualname__}.{name}'
    setattr(cls, name, method)


def _method(cls, name, params, body, outer, result=''):
    # A method of these lines, inside a function of the names that it closes over.
    lines = ''.join([f'  {line}\n' for line in body])
    text = f'def __create_fn__({", ".join(outer)}):\n def {name}({", ".join(params)}){result}:\n{lines} return {name}'
    module = _modules().get(cls.__module__)
    made = {}
    exec(_told_code(text), {} if module is None else module.__dict__, made)
    return made['__create_fn__'](**outer)


def _init(cls, fields, frozen, slots):
    seen_default = False
    for f in fields:
        if f.init and not f.kw_only:
            if f.default is not MISSING or f.default_factory is not MISSING:
                seen_default = True
            elif seen_default:
                raise TypeError(f'non-default argument {f.name!r} follows default argument')
    me = '__dataclass_self__' if 'self' in [f.name for f in fields] else 'self'
    outer = {'_HAS_DEFAULT_FACTORY': _factory, '__dataclass_builtins_object__': object, '_return_type': None}
    params, keyword, body, extra = [me], [], [], []
    for f in fields:
        name = f.name
        outer[f'_type_{name}'] = f.type
        value = name
        default = ''
        if f.default_factory is not MISSING:
            outer[f'_dflt_{name}'] = f.default_factory
            default = '=_HAS_DEFAULT_FACTORY'
            value = f'_dflt_{name}()'
            if f.init:
                value += f' if {name} is _HAS_DEFAULT_FACTORY else {name}'
        elif f.default is not MISSING:
            outer[f'_dflt_{name}'] = f.default
            default = f'=_dflt_{name}'
            if not f.init:
                value = f'_dflt_{name}' if slots else None
        elif not f.init:
            value = None
        if f.init:
            (keyword if f.kw_only else params).append(f'{name}:_type_{name}{default}')
        if f._kind == 'init':
            extra.append(name)
        elif value is None:
            pass
        elif frozen:
            body.append(f'__dataclass_builtins_object__.__setattr__({me},"{name}",{value})')
        else:
            body.append(f'{me}.{name}={value}')
    if hasattr(cls, '__post_init__'):
        body.append(f'{me}.__post_init__({",".join(extra)})')
    if keyword:
        params += ['*', *keyword]
    return _method(cls, '__init__', params, body or ['pass'], outer, '->_return_type')


_showing = []


def _repr(cls, names):
    shown = ', '.join([f'{name}={{self.{name}!r}}' for name in names])
    whole = _method(cls, '__repr__', ['self'], [f'return self.__class__.__qualname__ + f"({shown})"'], {})

    def __repr__(self):
        if id(self) in _showing:
            return '...'
        _showing.append(id(self))
        try:
            return whole(self)
        finally:
            _showing.pop()

    __repr__.__module__, __repr__.__wrapped__ = whole.__module__, whole
    return __repr__


def _row(of, names):
    return '(' + ''.join([f'{of}.{name},' for name in names]) + ')'


def _comparison(cls, method, operator, names):
    return _method(cls, method, ['self', 'other'], [
        'if other.__class__ is self.__class__:',
        f' return {_row("self", names)}{operator}{_row("other", names)}',
        'return NotImplemented',
    ], {})


def _hash(cls, names):
    return _method(cls, '__hash__', ['self'], [f'return hash({_row("self", names)})'], {})


def _frozen(cls, names):
    outer = {'cls': cls, 'FrozenInstanceError': FrozenInstanceError}
    wrong = f'if type(self) is cls or name in {names!r}:' if names else 'if type(self) is cls:'
    for name, value, what in (('__setattr__', ', value', 'assign to'), ('__delattr__', '', 'delete')):
        yield name, _method(cls, name, ['self', 'name' + value], [
            wrong,
            f' raise FrozenInstanceError(f"cannot {what} field {{name!r}}")',
            f'super(cls, self).{name}(name{value})',
        ], outer)


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
