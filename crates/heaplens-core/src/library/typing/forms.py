

# ---- special forms: names that mean something to a type checker, with or without brackets ----

class _Sealed:
    __slots__ = ()

    def __init_subclass__(cls):
        if cls.__module__ != 'typing':
            raise TypeError('Cannot subclass special typing classes')


class _InUnions:
    # What `|` accepts on either side.
    __slots__ = ()

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class _SpecialForm(_Sealed, _InUnions):
    __slots__ = ('_name', '_bracket', '_alone', '__weakref__')

    def __init__(self, name, bracket=None):
        self._name = name
        self._bracket = bracket
        self._alone = bracket is None

    @_remembering
    def __getitem__(self, params):
        if self._bracket is None:
            raise TypeError(f'{self} is not subscriptable')
        return self._bracket(self, params)

    def __getattr__(self, attr):
        if attr == '__name__' or attr == '__qualname__':
            return self._name
        raise AttributeError(attr)

    def __repr__(self):
        return f'typing.{self._name}'

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __instancecheck__(self, instance):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')


class _LiteralSpecialForm(_SpecialForm):
    # Literal[1] and Literal[True] are equal brackets, but not the same.
    __slots__ = ()

    def __getitem__(self, params):
        return self._bracket(self, *_listed(params))


_SpecialForm.__module__ = _LiteralSpecialForm.__module__ = 'typing'


def _form(bracket):
    return _SpecialForm(bracket.__name__, bracket)


NoReturn, Never, Self, LiteralString, TypeAlias = [
    _SpecialForm(name) for name in ('NoReturn', 'Never', 'Self', 'LiteralString', 'TypeAlias')]


def _of_one_type(form, params):
    return _GenericAlias(form, (_checked(params, f'{form} accepts only single type.'),))


def _of_one_field(form, params):
    return _GenericAlias(form, (_checked(params, f'{form} accepts only single type.', (ClassVar, Final)),))


ClassVar, Final, TypeGuard = [_SpecialForm(name, _of_one_type) for name in ('ClassVar', 'Final', 'TypeGuard')]
Required, NotRequired = [_SpecialForm(name, _of_one_field) for name in ('Required', 'NotRequired')]


@_form
def Unpack(form, params):
    return _UnpackGenericAlias(form, (_checked(params, f'{form} accepts only single type.'),))


@_form
def Union(form, params):
    if params == ():
        raise TypeError('Cannot take a Union of no types.')
    members = {}
    for member in _checked_all(_listed(params), 'Union[arg, ...]: each arg must be a type.'):
        for part in member.__args__ if isinstance(member, (_UnionGenericAlias, _UnionType)) else (member,):
            members.setdefault(part)
    members = tuple(members)
    return members[0] if len(members) == 1 else _UnionGenericAlias(form, members)


@_form
def Optional(form, params):
    return Union[_checked(params, f'{form} requires a single type.'), None]


def _literal(form, *params):
    values = []
    for value in params:
        values.extend(value.__args__ if isinstance(value, _LiteralGenericAlias) else (value,))
    try:
        values = [value for _, value in dict.fromkeys([(type(value), value) for value in values])]
    except TypeError:
        pass  # values without a hash are not compared
    return _LiteralGenericAlias(form, tuple(values))


Literal = _LiteralSpecialForm('Literal', _remembering(_literal, typed=True))


@_form
def Concatenate(form, params):
    if params == ():
        raise TypeError('Cannot take a Concatenate of no types.')
    *types_before, last = _listed(params)
    if last is not ... and not isinstance(last, ParamSpec):
        raise TypeError('The last parameter to Concatenate should be a ParamSpec variable or ellipsis.')
    before = _checked_all(types_before, 'Concatenate[arg, ...]: each arg must be a type.')
    return _ConcatenateGenericAlias(form, (*before, last))


class _AnyMeta(type):
    def __instancecheck__(self, instance):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return type.__instancecheck__(self, instance)

    def __repr__(self):
        return 'typing.Any' if self is Any else type.__repr__(self)


class Any(metaclass=_AnyMeta):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)


class Annotated:
    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise TypeError('Type Annotated cannot be instantiated.')

    def __init_subclass__(cls, *args, **kwargs):
        raise TypeError(f'Cannot subclass {cls.__module__}.Annotated')

    def __class_getitem__(cls, params):
        if len(_listed(params)) < 2:
            raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
        return _annotated(*params)


def _annotate(hint, *metadata):
    hint = _checked(hint, 'Annotated[t, ...]: t must be a type.', (ClassVar, Final))
    if isinstance(hint, _AnnotatedAlias):
        hint, metadata = hint.__origin__, (*hint.__metadata__, *metadata)
    return _AnnotatedAlias(hint, metadata)


_annotated = _remembering(_annotate, typed=True)
