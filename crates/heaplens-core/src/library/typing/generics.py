

# ---- generic classes and protocols ----

def _declared_variables(bases):
    # What the brackets of the class itself will take: the variables of Generic[...] if it names that, else all it uses.
    used = _variables_in(bases)
    declaring = [base for base in bases if isinstance(base, _GenericAlias) and base.__origin__ is Generic]
    if not declaring:
        return used
    if len(declaring) > 1:
        raise TypeError('Cannot inherit from Generic[...] multiple times.')
    declared = declaring[0].__parameters__
    if undeclared := [str(v) for v in used if v not in declared]:
        raise TypeError(f'Some type variables ({", ".join(undeclared)}) are not listed in '
                        f'Generic[{", ".join(map(str, declared))}]')
    return declared


class Generic:
    __slots__ = ()
    _is_protocol = False

    @classmethod
    @_remembering
    def __class_getitem__(cls, params):
        params = tuple([_as_type(p) for p in _listed(params)])
        if cls is Generic or cls is Protocol:
            if not params:
                raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
            if not all([hasattr(p, '__typing_subst__') or isinstance(p, _UnpackGenericAlias) for p in params]):
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be type variables '
                                f'or parameter specification variables.')
            if len(set(params)) < len(params):
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be unique')
            return _GenericAlias(cls, params, _paramspec_tvars=True)
        variables = cls.__parameters__
        if not variables:
            raise TypeError(f'{cls} is not a generic class')
        args = []
        for variable, arg in zip(variables, _distributed(variables, params, cls)):
            args.extend(arg if isinstance(variable, TypeVarTuple) else (arg,))
        return _GenericAlias(cls, tuple(args), _paramspec_tvars=True)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        written = cls.__dict__.get('__orig_bases__')
        if Generic in (cls.__bases__ if written is None else written) and (
                written is not None or cls.__name__ != 'Protocol' and type(cls) is not _TypedDictMeta):
            raise TypeError('Cannot inherit from plain Generic')
        cls.__parameters__ = () if written is None else _declared_variables(written)


# Names in a protocol's dict that are the class's own business.
_NOT_MEMBERS = frozenset('''
    __abstractmethods__ __annotations__ __class_getitem__ __dict__ __doc__ __init__ __match_args__ __module__ __new__
    __orig_bases__ __orig_class__ __parameters__ __qualname__ __slots__ __subclasshook__ __weakref__
    _is_protocol _is_runtime_protocol _abc_impl'''.split())

# Classes that are no protocols but may be bases of one.
_PROTOCOL_LIKE = frozenset([
    object, contextlib.AbstractContextManager, contextlib.AbstractAsyncContextManager,
    *[getattr(collections.abc, name) for name in
      ('Callable', 'Awaitable', 'Iterable', 'Iterator', 'AsyncIterable', 'Hashable', 'Sized', 'Container',
       'Collection', 'Reversible')]])

_UNCHECKED = 'Instance and class checks can only be used with @runtime_checkable protocols'


def _members(protocol):
    members = set()
    for cls in protocol.__mro__[:-1]:
        if cls is not Protocol and cls is not Generic:
            members.update(cls.__dict__, getattr(cls, '__annotations__', ()))
    return members - _NOT_MEMBERS


def _has_only_methods(protocol):
    return all([callable(getattr(protocol, name, None)) for name in _members(protocol)])


def _gives(cls, name):
    # Whether the class or one above it defines `name`, other than as None to say that it does not.
    for base in cls.__mro__:
        if name in base.__dict__:
            return base.__dict__[name] is not None
        if name in base.__dict__.get('__annotations__', ()) and getattr(cls, '_is_protocol', False):
            return True
    return False


class _ProtocolMeta(ABCMeta):
    def __instancecheck__(cls, instance):
        if not getattr(cls, '_is_protocol', False):
            return super().__instancecheck__(instance)
        if not getattr(cls, '_is_runtime_protocol', False):
            raise TypeError(_UNCHECKED)
        # Classes cannot be asked for members that are no methods, instances can.
        if super().__instancecheck__(instance) if _has_only_methods(cls) else cls in type(instance).__mro__:
            return True
        for name in _members(cls):
            if not hasattr(instance, name):
                return False
            if callable(getattr(cls, name, None)) and getattr(instance, name) is None:
                return False
        return True


class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if '_is_protocol' not in cls.__dict__:
            cls._is_protocol = Protocol in cls.__bases__
        if '__subclasshook__' not in cls.__dict__:
            def _proto_hook(other):
                return _is_structural_subclass(cls, other)

            cls.__subclasshook__ = _proto_hook
        if cls._is_protocol:
            for base in cls.__bases__:
                if base is not Generic and base not in _PROTOCOL_LIKE and not getattr(base, '_is_protocol', False):
                    raise TypeError(f'Protocols can only inherit from other protocols, got {base!r}')
            if cls.__init__ is object.__init__:
                cls.__init__ = _no_init_or_replace_init


def _is_structural_subclass(protocol, cls):
    # What a protocol class answers to issubclass().
    if not protocol.__dict__.get('_is_protocol', False):
        return NotImplemented
    if not protocol._is_runtime_protocol:
        raise TypeError(_UNCHECKED)
    if not _has_only_methods(protocol):
        raise TypeError("Protocols with non-method members don't support issubclass()")
    if not isinstance(cls, type):
        raise TypeError('issubclass() arg 1 must be a class')
    return all([_gives(cls, name) for name in _members(protocol)]) or NotImplemented


def _no_init_or_replace_init(self, *args, **kwargs):
    # A protocol is no class to make instances of. A class that says it follows one is, by the next __init__ there is.
    cls = type(self)
    if cls._is_protocol:
        raise TypeError('Protocols cannot be instantiated')
    cls.__init__ = next(init for base in cls.__mro__ for init in (base.__dict__.get('__init__'),)
                        if init is not None and init is not _no_init_or_replace_init)
    cls.__init__(self, *args, **kwargs)


def runtime_checkable(cls):
    if not issubclass(cls, Generic) or not cls._is_protocol:
        raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')
    cls._is_runtime_protocol = True
    return cls


def _supports(special, base=Protocol):
    # A protocol of one special method.
    name = f'Supports{special.strip("_").capitalize()}'

    def method(self):
        pass

    method.__name__ = special
    method.__qualname__ = f'{name}.{special}'
    members = {'__slots__': (), '__module__': 'typing', special: abstractmethod(method),
               '__doc__': f'An ABC with one abstract method {special}.'}
    return runtime_checkable(types.new_class(name, (base,), exec_body=lambda namespace: namespace.update(members)))


T, KT, VT = [TypeVar(name) for name in ('T', 'KT', 'VT')]
T_co, V_co, VT_co = [TypeVar(name, covariant=True) for name in ('T_co', 'V_co', 'VT_co')]
CT_co = TypeVar('CT_co', covariant=True, bound=type)
T_contra = TypeVar('T_contra', contravariant=True)
AnyStr = TypeVar('AnyStr', bytes, str)
for _variable in (T, KT, VT, T_co, V_co, VT_co, CT_co, T_contra, AnyStr):
    _variable.__module__ = 'typing'
Text = str

SupportsInt, SupportsFloat, SupportsComplex, SupportsBytes, SupportsIndex = [
    _supports(special) for special in ('__int__', '__float__', '__complex__', '__bytes__', '__index__')]
SupportsAbs, SupportsRound = [_supports(special, Protocol[T_co]) for special in ('__abs__', '__round__')]


class IO(Generic[AnyStr]):
    __slots__ = ()


class BinaryIO(IO[bytes]):
    __slots__ = ()


class TextIO(IO[str]):
    __slots__ = ()
