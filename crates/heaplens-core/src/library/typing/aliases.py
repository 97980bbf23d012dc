

# ---- aliases: a name or a class with something in brackets, and the names that await brackets ----

def _is_dunder(attr):
    return attr[:2] == attr[-2:] == '__'


class _BaseGenericAlias(_Sealed, _InUnions):
    # Stands for the class that is its origin: is called, asked for attributes and inherited from like it.
    def __init__(self, origin, *, inst=True, name=None, **more):
        self.__dict__.update(_inst=inst, _name=name, __origin__=origin, __slots__=None, **more)

    def __call__(self, *args, **kwargs):
        origin = self.__origin__
        if not self._inst:
            raise TypeError(f'Type {self._name} cannot be instantiated; use {origin.__name__}() instead')
        made = origin(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except AttributeError:
            pass
        return made

    def __getattr__(self, attr):
        if attr == '__name__' or attr == '__qualname__':
            return self._name or self.__origin__.__name__
        if _is_dunder(attr) or '__origin__' not in self.__dict__:
            raise AttributeError(attr)
        return getattr(self.__origin__, attr)

    def __setattr__(self, attr, value):
        if _is_dunder(attr) or attr in ('_name', '_inst'):
            object.__setattr__(self, attr, value)
        else:
            setattr(self.__origin__, attr, value)

    def __instancecheck__(self, instance):
        return self.__subclasscheck__(type(instance))

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __mro_entries__(self, bases):
        later = bases[bases.index(self) + 1:]
        entries = () if self.__origin__ in bases else (self.__origin__,)
        if any([isinstance(b, _BaseGenericAlias) or isinstance(b, type) and issubclass(b, Generic) for b in later]):
            return entries
        return (*entries, Generic)


class _GenericAlias(_BaseGenericAlias):
    def __init__(self, origin, args, *, inst=True, name=None, **more):
        if not name:
            more['__module__'] = origin.__module__
        more.setdefault('_paramspec_tvars', type(self) is _CallableGenericAlias)
        args = _listed(args)
        super().__init__(origin, inst=inst, name=name, __args__=args, __parameters__=_variables_in(args), **more)

    def _rebuilt(self, args):
        return type(self)(self.__origin__, args, name=self._name, inst=self._inst, _paramspec_tvars=self._paramspec_tvars)

    @_remembering
    def __getitem__(self, params):
        if self.__origin__ is Generic or self.__origin__ is Protocol:
            raise TypeError(f'Cannot subscript already-subscripted {self}')
        variables = self.__parameters__
        if not variables:
            raise TypeError(f'{self} is not a generic class')
        given = _unpacked([_as_type(p) for p in _listed(params)])
        return self._rebuilt(_filled(self.__args__, dict(zip(variables, _distributed(variables, given, self)))))

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def _in_brackets(self):
        return ', '.join([_written(arg) for arg in self.__args__]) or '()'

    def __repr__(self):
        head = f'typing.{self._name}' if self._name else _written(self.__origin__)
        return f'{head}[{self._in_brackets()}]'

    def __reduce__(self):
        args = self.__args__[0] if len(self.__args__) == 1 and self.__args__[0] != () else self.__args__
        return operator.getitem, (_names[self._name] if self._name else self.__origin__, args)

    def __mro_entries__(self, bases):
        origin = self.__origin__
        if isinstance(origin, _SpecialForm):
            raise TypeError(f'Cannot subclass {self!r}')
        if self._name:
            return super().__mro_entries__(bases)
        if origin is Generic:
            later = bases[bases.index(self) + 1:]
            if Protocol in bases or any([isinstance(b, _BaseGenericAlias) and b is not self for b in later]):
                return ()
        return (origin,)

    def __iter__(self):
        yield Unpack[self]


class _UnpackGenericAlias(_GenericAlias):
    def __repr__(self):
        return f'*{self.__args__[0]!r}'

    def __getitem__(self, params):
        return _listed(params) if self.__typing_is_unpacked_typevartuple__ else super().__getitem__(params)

    def _fill(self, values):
        return values[self.__args__[0]] if self.__typing_is_unpacked_typevartuple__ else _filled(self.__args__, values)

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return isinstance(self.__args__[0], TypeVarTuple)

    @property
    def __typing_unpacked_tuple_args__(self):
        inner = self.__args__[0]
        return inner.__args__ if isinstance(inner, (_GenericAlias, _BuiltinAlias)) else None


class _UnionGenericAlias(_GenericAlias):
    def __init__(self, origin, args, *, inst=True, name=None):
        if len(args) == 2 and type(None) in args:
            super().__init__(origin, args, inst=inst, name='Optional')
        else:
            super().__init__(origin, args, inst=inst)

    def _rebuilt(self, args):
        return Union[args]

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, _UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        if not self._name:
            return super().__repr__()
        present, = [arg for arg in self.__args__ if arg is not type(None)]
        return f'typing.Optional[{_written(present)}]'

    def __reduce__(self):
        return operator.getitem, (Union, self.__args__)

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, arg) for arg in self.__args__)


class _LiteralGenericAlias(_GenericAlias):
    def _typed(self):
        return frozenset([(type(arg), arg) for arg in self.__args__])

    def __eq__(self, other):
        return self._typed() == other._typed() if isinstance(other, _LiteralGenericAlias) else NotImplemented

    def __hash__(self):
        return hash(self._typed())

    def _in_brackets(self):
        return ', '.join([repr(arg) for arg in self.__args__]) or '()'


class _ConcatenateGenericAlias(_GenericAlias):
    def _rebuilt(self, args):
        *before, last = args
        if isinstance(last, (list, tuple)):
            return (*before, *last)
        if isinstance(last, _ConcatenateGenericAlias):
            args = (*before, *last.__args__)
        return super()._rebuilt(args)


class _AnnotatedAlias(_GenericAlias):
    def __init__(self, origin, metadata):
        super().__init__(origin, origin, __metadata__=metadata)

    def _rebuilt(self, args):
        return Annotated[(args[0], *self.__metadata__)]

    def _key(self):
        return self.__origin__, self.__metadata__

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, _AnnotatedAlias) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __getattr__(self, attr):
        return 'Annotated' if attr in ('__name__', '__qualname__') else super().__getattr__(attr)

    def __repr__(self):
        return f'typing.Annotated[{_written(self.__origin__)}, {", ".join([repr(m) for m in self.__metadata__])}]'

    def __reduce__(self):
        return operator.getitem, (Annotated, (self.__origin__, *self.__metadata__))

    def __mro_entries__(self, bases):
        return (self.__origin__,)


class _CallableGenericAlias(_GenericAlias):
    # The arguments are those of the call, then the result; one that is a whole signature stands alone.
    def _signature(self):
        *taken, result = self.__args__
        return (taken[0] if len(taken) == 1 and _is_signature(taken[0]) else taken), result

    def _rebuilt(self, args):
        flat = []
        for arg in args:
            flat.extend(arg if isinstance(arg, tuple) else (arg,))
        return super()._rebuilt(tuple(flat))

    def _in_brackets(self):
        taken, result = self._signature()
        if _is_signature(self.__args__[0]) and len(self.__args__) == 2:
            return super()._in_brackets()
        return f'[{", ".join([_written(arg) for arg in taken])}], {_written(result)}'

    def __reduce__(self):
        return operator.getitem, (Callable, self._signature())


class _SpecialGenericAlias(_BaseGenericAlias):
    # A name that awaits brackets, and how many arguments they take.
    def __init__(self, origin, nparams, *, inst=True, name=None):
        doc = f'A generic version of {origin.__module__}.{origin.__qualname__}.'.replace('builtins.', '')
        super().__init__(origin, inst=inst, name=name or origin.__name__, _nparams=nparams, __doc__=doc,
                         __module__='typing')

    @_remembering
    def __getitem__(self, params):
        params = _checked_all(_listed(params), 'Parameters to generic types must be types.')
        if not self._nparams:
            raise TypeError(f'{self} is not a generic class')
        _expect_count(self, len(params), self._nparams)
        return _GenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __repr__(self):
        return f'typing.{self._name}'

    def __reduce__(self):
        return self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _GenericAlias):
            return super().__subclasscheck__(cls)
        return issubclass(cls.__origin__ if isinstance(cls, _SpecialGenericAlias) else cls, self.__origin__)


class _CallableType(_SpecialGenericAlias):
    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        taken, result = params
        return self._alias(tuple(taken) if isinstance(taken, list) else taken, result)

    @_remembering
    def _alias(self, taken, result):
        result = _checked(result, 'Callable[args, result]: result must be a type.')
        args = [_as_type(arg) for arg in _listed(taken)]
        return _CallableGenericAlias(self.__origin__, (*args, result), name='Callable')


class _TupleType(_SpecialGenericAlias):
    @_remembering
    def __getitem__(self, params):
        params = _listed(params)
        if len(params) > 1 and params[-1] is ...:
            params = (*_checked_all(params[:-1], 'Tuple[t, ...]: t must be a type.'), ...)
        else:
            params = _checked_all(params, 'Tuple[t0, t1, ...]: each t must be a type.')
        return _GenericAlias(tuple, params, name='Tuple', inst=False)


def _name_the_aliases(namespace):
    abstract = collections.abc
    for cls, count in {
        abstract.Hashable: 0, abstract.Sized: 0, abstract.ByteString: 0, abstract.Awaitable: 1, abstract.Coroutine: 3,
        abstract.AsyncIterable: 1, abstract.AsyncIterator: 1, abstract.AsyncGenerator: 2, abstract.Iterable: 1,
        abstract.Iterator: 1, abstract.Reversible: 1, abstract.Container: 1, abstract.Collection: 1,
        abstract.Generator: 3, abstract.Sequence: 1, abstract.MutableSequence: 1, abstract.MutableSet: 1,
        abstract.Mapping: 2, abstract.MutableMapping: 2, abstract.MappingView: 1, abstract.KeysView: 1,
        abstract.ItemsView: 2, abstract.ValuesView: 1, collections.Counter: 1, collections.ChainMap: 2,
        collections.OrderedDict: 2,
    }.items():
        namespace[cls.__name__] = _SpecialGenericAlias(cls, count)
    for name, (cls, count) in {
        'AbstractSet': (abstract.Set, 1), 'Deque': (collections.deque, 1), 'DefaultDict': (collections.defaultdict, 2),
        'ContextManager': (contextlib.AbstractContextManager, 1),
        'AsyncContextManager': (contextlib.AbstractAsyncContextManager, 1),
    }.items():
        namespace[name] = _SpecialGenericAlias(cls, count, name=name)
    # The built-in types have brackets of their own and can be called themselves.
    for name, (cls, count) in {
        'List': (list, 1), 'Set': (set, 1), 'FrozenSet': (frozenset, 1), 'Dict': (dict, 2), 'Type': (type, 1),
    }.items():
        namespace[name] = _SpecialGenericAlias(cls, count, inst=False, name=name)


_name_the_aliases(_names)
Callable = _CallableType(collections.abc.Callable, 2)
Tuple = _TupleType(tuple, -1, inst=False, name='Tuple')


def __getattr__(name):
    # Only who asks for these needs the module re.
    if name in ('Pattern', 'Match'):
        import re
        alias = _names[name] = _SpecialGenericAlias(getattr(re, name), 1)
        return alias
    raise AttributeError(_refusal('typing', name) or f"module 'typing' has no attribute {name!r}")
