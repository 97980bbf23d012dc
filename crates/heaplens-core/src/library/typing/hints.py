

# ---- asking about annotations, and functions that only mark ----

_AbcCallable = type(collections.abc.Callable[[], None])


def get_origin(tp):
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, _UnionType):
        return _UnionType
    if isinstance(tp, (_BaseGenericAlias, _BuiltinAlias, _AbcCallable, _ParamSpecPart)):
        return tp.__origin__
    return Generic if tp is Generic else None


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if not isinstance(tp, (_GenericAlias, _BuiltinAlias, _AbcCallable, _UnionType)):
        return ()
    args = tp.__args__
    if get_origin(tp) is collections.abc.Callable and not (len(args) == 2 and _is_signature(args[0])):
        return list(args[:-1]), args[-1]
    return args


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


def _with_args(hint, change):
    # The same hint with each argument changed; itself if none does.
    if not isinstance(hint, (_GenericAlias, _BuiltinAlias, _UnionType)):
        return hint
    args = tuple([change(arg) for arg in hint.__args__])
    if args == hint.__args__:
        return hint
    if isinstance(hint, _UnionType):
        return functools.reduce(operator.or_, args)
    return _BuiltinAlias(hint.__origin__, args) if isinstance(hint, _BuiltinAlias) else hint._rebuilt(args)


def _evaluated(hint, globalns, localns, pending=frozenset()):
    # The hint with its forward references replaced by what they mean. list['A'] keeps a string, List['A'] a reference.
    if isinstance(hint, ForwardRef):
        return hint._value(globalns, localns, pending)
    in_builtin = isinstance(hint, _BuiltinAlias)

    def change(arg):
        return _evaluated(ForwardRef(arg) if in_builtin and isinstance(arg, str) else arg, globalns, localns, pending)

    return _with_args(hint, change)


def _without_extras(hint):
    if isinstance(hint, _AnnotatedAlias) or isinstance(hint, _GenericAlias) and hint.__origin__ in (Required, NotRequired):
        return _without_extras(hint.__origin__ if isinstance(hint, _AnnotatedAlias) else hint.__args__[0])
    return _with_args(hint, _without_extras)


def _annotation_scopes(obj, globalns, localns):
    # The annotations of an object and the names they may use, base classes first.
    if isinstance(obj, type):
        for cls in obj.__mro__[::-1]:
            own = dict(vars(cls))
            around = getattr(sys.modules.get(cls.__module__), '__dict__', {})
            if globalns is None and localns is None:
                names = own, around  # a class body sees what is around it through its own names
            else:
                names = around if globalns is None else globalns, own if localns is None else localns
            hints = own.get('__annotations__', {})
            yield hints if isinstance(hints, dict) else {}, *names
        return
    hints = getattr(obj, '__annotations__', None)
    if hints is None:
        if not isinstance(obj, _WITHOUT_ANNOTATIONS):
            raise TypeError(f'{obj!r} is not a module, class, method, or function.')
        return
    if globalns is None:
        inner = obj
        while hasattr(inner, '__wrapped__'):
            inner = inner.__wrapped__
        globalns = obj.__dict__ if isinstance(obj, types.ModuleType) else getattr(inner, '__globals__', {})
        yield hints, globalns, globalns if localns is None else localns
    else:
        yield hints, globalns, globalns if localns is None else localns


_WITHOUT_ANNOTATIONS = (types.FunctionType, types.BuiltinFunctionType, types.MethodType, types.ModuleType,
                        types.WrapperDescriptorType, types.MethodWrapperType, types.MethodDescriptorType)


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    if getattr(obj, '__no_type_check__', None):
        return {}
    is_class = isinstance(obj, type)
    is_argument = not is_class and not isinstance(obj, types.ModuleType)
    hints = {}
    for annotations, outer, inner in _annotation_scopes(obj, globalns, localns):
        for name, hint in annotations.items():
            if isinstance(hint, str):
                hint = ForwardRef(hint, is_argument, is_class=is_class)
            hint = _evaluated(_as_type(hint), outer, inner)
            hints[name] = hint if include_extras else _without_extras(hint)
    return hints


def cast(typ, val):
    return val


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    shown = repr(arg)
    raise AssertionError(f'Expected code to be unreachable, but got: {shown[:100]}{"..." if len(shown) > 100 else ""}')


def reveal_type(obj, /):
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


def _marked(thing, mark, excuses):
    try:
        setattr(thing, mark, True)
    except excuses:
        pass  # not everything takes a mark
    return thing


def final(f):
    return _marked(f, '__final__', (AttributeError, TypeError))


def no_type_check(arg):
    if isinstance(arg, type):
        # What the class defines itself is marked with it.
        for name, member in vars(arg).items():
            member = getattr(member, '__func__', member)
            if isinstance(member, (type, types.FunctionType)) and member.__qualname__ == f'{arg.__qualname__}.{name}':
                no_type_check(member)
    return _marked(arg, '__no_type_check__', TypeError)


def no_type_check_decorator(decorator):
    @functools.wraps(decorator)
    def marking(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))

    return marking


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, field_specifiers=(), **kwargs):
    options = dict(eq_default=eq_default, order_default=order_default, kw_only_default=kw_only_default,
                   field_specifiers=field_specifiers, kwargs=kwargs)

    def mark(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = options
        return cls_or_fn

    return mark


_overloads = {}  # by module and qualified name: by line


def _overloads_of(func):
    inner = getattr(func, '__func__', func)
    return inner, _overloads.setdefault((inner.__module__, inner.__qualname__), {})


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        'You should not call an overloaded function. A series of @overload-decorated functions outside a stub module '
        'should always be followed by an implementation that is not @overload-ed.')


def overload(func):
    try:
        inner, known = _overloads_of(func)
        known[inner.__code__.co_firstlineno] = func
    except AttributeError:
        pass  # no function of the program
    return _overload_dummy


def get_overloads(func):
    return list(_overloads_of(func)[1].values())


def clear_overloads():
    _overloads.clear()


__all__ = '''
    AbstractSet Annotated Any AnyStr AsyncContextManager AsyncGenerator AsyncIterable AsyncIterator Awaitable
    BinaryIO ByteString Callable ChainMap ClassVar Collection Concatenate Container ContextManager Coroutine
    Counter DefaultDict Deque Dict Final ForwardRef FrozenSet Generator Generic Hashable IO ItemsView Iterable
    Iterator KeysView List Literal LiteralString Mapping MappingView Match MutableMapping MutableSequence
    MutableSet NamedTuple Never NewType NoReturn NotRequired Optional OrderedDict ParamSpec ParamSpecArgs
    ParamSpecKwargs Pattern Protocol Required Reversible Self Sequence Set Sized SupportsAbs SupportsBytes
    SupportsComplex SupportsFloat SupportsIndex SupportsInt SupportsRound TYPE_CHECKING Text TextIO Tuple Type
    TypeAlias TypeGuard TypeVar TypeVarTuple TypedDict Union Unpack ValuesView assert_never assert_type cast
    clear_overloads dataclass_transform final get_args get_origin get_overloads get_type_hints is_typeddict
    no_type_check no_type_check_decorator overload reveal_type runtime_checkable
    '''.split()
