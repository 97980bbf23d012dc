# types: names of the types that have none among the builtins.

def _function():
    yield


async def _coroutine_function():
    pass


async def _async_generator():
    yield


class _Class:
    def method(self):
        pass


def _cell():
    value = 1
    return (lambda: value).__closure__[0]


FunctionType = LambdaType = type(_function)
CodeType = type(_function.__code__)
MappingProxyType = type(type.__dict__)
GeneratorType = type(_function())
_coroutine = _coroutine_function()
CoroutineType = type(_coroutine)
_coroutine.close()
AsyncGeneratorType = type(_async_generator())
CellType = type(_cell())
MethodType = type(_Class().method)
BuiltinFunctionType = BuiltinMethodType = type(len)
WrapperDescriptorType = type(object.__init__)
MethodWrapperType = type(object().__str__)
MethodDescriptorType = type(str.join)
ClassMethodDescriptorType = type(dict.__dict__['fromkeys'])
NoneType = type(None)
NotImplementedType = type(NotImplemented)
EllipsisType = type(...)
GenericAlias = type(list[int])
UnionType = type(int | str)
ModuleType, FrameType, TracebackType, GetSetDescriptorType, MemberDescriptorType = _unnamed_types()


class SimpleNamespace:
    def __init__(self, /, *args, **kwargs):
        if args:
            raise TypeError('no positional arguments expected')
        self.__dict__.update(kwargs)

    def __repr__(self):
        if id(self) in _showing:
            return 'namespace(...)'
        _showing.append(id(self))
        try:
            parts = []
            for name, value in self.__dict__.items():
                parts.append(f'{name}={value!r}')
        finally:
            _showing.pop()
        name = 'namespace' if type(self) is SimpleNamespace else type(self).__name__
        return f'{name}({", ".join(parts)})'

    def __eq__(self, other):
        if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = None


_name_in_full(SimpleNamespace)
_showing = []


def _passed_on(name):
    return property(lambda self: getattr(self._generator, name))


class _GeneratorWrapper:
    # What types.coroutine makes of an object that only behaves like a generator.
    def __init__(self, generator):
        self._generator = generator
        for name in ('__name__', '__qualname__'):
            setattr(self, name, getattr(generator, name, None))

    gi_code = cr_code = _passed_on('gi_code')
    gi_frame = cr_frame = _passed_on('gi_frame')
    gi_running = cr_running = _passed_on('gi_running')
    gi_yieldfrom = cr_await = _passed_on('gi_yieldfrom')

    def __iter__(self):
        return self._generator if type(self._generator) is GeneratorType else self

    __await__ = __iter__

    def __next__(self):
        return next(self._generator)

    def send(self, value):
        return self._generator.send(value)

    def throw(self, *exception):
        return self._generator.throw(*exception)

    def close(self):
        return self._generator.close()


def _is_generator_like(x):
    for name in ('__iter__', '__next__', 'send', 'throw', 'close'):
        if not hasattr(type(x), name):
            return False
    return True


def coroutine(func):
    if not callable(func):
        raise TypeError('types.coroutine() expects a callable')
    if type(func) is FunctionType:
        flags = func.__code__.co_flags
        if flags & 0x180:
            return func
        if flags & 0x20:
            _make_iterable_coroutine(func)
            return func
    from functools import wraps

    @wraps(func)
    def wrapped(*args, **kwargs):
        coro = func(*args, **kwargs)
        if _is_awaitable_generator(coro):
            return coro
        if _is_generator_like(coro):
            return _GeneratorWrapper(coro)
        return coro

    return wrapped


class DynamicClassAttribute(property):
    pass


def resolve_bases(bases):
    resolved = _resolve_bases(bases)
    return bases if resolved == tuple(bases) else resolved


def prepare_class(name, bases=(), kwds=None):
    kwds = dict(kwds or {})
    meta = kwds.pop('metaclass', type(bases[0]) if bases else type)
    if isinstance(meta, type):
        meta = _calculate_metaclass(meta, bases)
    prepare = getattr(meta, '__prepare__', None)
    return meta, prepare(name, bases, **kwds) if prepare else {}, kwds


def new_class(name, bases=(), kwds=None, exec_body=None):
    resolved = resolve_bases(bases)
    meta, namespace, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if resolved is not bases:
        namespace['__orig_bases__'] = bases
    if meta is type:
        namespace.setdefault('__module__', 'types')
    return meta(name, resolved, namespace, **kwds)
