# generator.throw and generator.close where the exception has to be made first, or the generator waits in `yield from` and
# the inner iterator is asked before it (Objects/genobject.c). Ellipsis stands for "not delegating".


def _thrown(typ, val, tb):
    # What throw(type, value, traceback) raises.
    if tb is not None and not _is_traceback(tb):
        raise TypeError("throw() third argument must be a traceback object")
    if isinstance(typ, type) and issubclass(typ, BaseException):
        if isinstance(val, typ):
            exception = val
        elif val is None:
            exception = typ()
        elif isinstance(val, tuple):
            exception = typ(*val)
        else:
            exception = typ(val)
        if not isinstance(exception, BaseException):
            raise TypeError(f"calling {typ!r} should have returned an instance of BaseException, "
                            f"not {type(exception)!r}")
    elif isinstance(typ, BaseException):
        if val is not None:
            raise TypeError("instance exception may not have a separate value")
        exception = typ
    else:
        raise TypeError("exceptions must be classes or instances deriving from BaseException, "
                        f"not {_type_name(typ)}")
    if tb is not None:
        exception.__traceback__ = tb
    return exception


def _is_traceback(x):
    return _type_name(x) == 'traceback'


def generator_throw(self, typ, val=None, tb=None, close_inner=True):
    inner = _generator_delegate(self)
    if inner is ...:
        return _generator_throw_here(self, _thrown(typ, val, tb))
    is_exit = isinstance(typ, GeneratorExit) or isinstance(typ, type) and issubclass(typ, GeneratorExit)
    error = None
    _generator_mark_running(self, True)
    if is_exit and close_inner:
        try:
            _close_inner(inner)
        except BaseException as e:
            error = e
        _generator_mark_running(self, False)
        if error is None:
            error = _thrown(typ, val, tb)
        return _generator_throw_here(self, error)
    if not close_inner and _throws_natively(inner):
        throw = lambda *args: generator_throw(inner, *(args + (None, None))[:3], False)
    else:
        throw = getattr(inner, 'throw', None)
    if throw is None:
        _generator_mark_running(self, False)
        return _generator_throw_here(self, _thrown(typ, val, tb))
    finished = False
    value = None
    try:
        if tb is not None:
            value = throw(typ, val, tb)
        elif val is not None:
            value = throw(typ, val)
        else:
            value = throw(typ)
    except StopIteration as e:
        finished = True
        value = e.value
    except BaseException as e:
        error = e
    _generator_mark_running(self, False)
    if error is not None:
        _generator_leave_delegate(self)
        return _generator_throw_here(self, error)
    if finished:
        _generator_leave_delegate(self)
        return _generator_send(self, value)
    return value


def _close_inner(inner):
    close = getattr(inner, 'close', None)
    if close is not None:
        close()


def frame_clear(generator):
    try:
        generator.close()
    except BaseException as error:
        import sys
        call_unraisablehook(sys.unraisablehook, generator, error)


def generator_close(self):
    inner = _generator_delegate(self)
    error = None
    _generator_mark_running(self, True)
    try:
        _close_inner(inner)
    except BaseException as e:
        error = e
    # What the generator drops on its way out is held by nobody else.
    inner = None
    _generator_mark_running(self, False)
    if error is None:
        return _generator_close_here(self)
    value = None
    try:
        value = _generator_throw_here(self, error)
    except (StopIteration, GeneratorExit):
        return None
    kind = _type_name(self).replace('_', ' ')
    raise RuntimeError(f"{kind} ignored GeneratorExit")


def coroutine_wrapper_close(self):
    return generator_close(_awaitable_generator(self))


# Async generators that meet the hook of an event loop first.


def _begin_iteration(generator):
    hook = _asyncgen_firstiter(generator)
    if hook is not None:
        hook(generator)


def async_generator_anext(self):
    _begin_iteration(self)
    return self.__anext__()


def async_generator_asend(self, value):
    _begin_iteration(self)
    return self.asend(value)


def async_generator_athrow(self, *args):
    _begin_iteration(self)
    return self.athrow(*args)


def async_generator_aclose(self):
    _begin_iteration(self)
    return self.aclose()


def builtin_aiter(async_iterable, /):
    method = _special(async_iterable, '__aiter__')
    if method is None:
        raise TypeError(f"'{_type_name(async_iterable)}' object is not an async iterable")
    iterator = method()
    if _special(iterator, '__anext__') is None:
        raise TypeError(f"aiter() returned not an async iterator of type '{_type_name(iterator)}'")
    return iterator


def builtin_anext(aiterator, *default):
    method = _special(aiterator, '__anext__')
    if method is None:
        raise TypeError(f"'{_type_name(aiterator)}' object is not an async iterator")
    return anext_awaitable(method(), default[0]) if default else method()


def awaitable_iterator(object):
    # _PyCoro_GetAwaitableIter: what drives `await object`.
    if _is_awaitable_generator(object):
        return object
    method = _special(object, '__await__')
    if method is None:
        raise TypeError(f"object {_type_name(object)} can't be used in 'await' expression")
    iterator = method()
    if _is_awaitable_generator(iterator):
        raise TypeError("__await__() returned a coroutine")
    if _special(iterator, '__next__') is None:
        raise TypeError(f"__await__() returned non-iterator of type '{_type_name(iterator)}'")
    return iterator


class anext_awaitable:
    # anext() with a default, which takes the place of StopAsyncIteration.
    __slots__ = ('wrapped', 'default')
    __module__ = 'builtins'

    def __init__(self, wrapped, default):
        self.wrapped = wrapped
        self.default = default

    def __await__(self):
        return self

    def __iter__(self):
        return self

    def _ask(self, name, *args):
        iterator = awaitable_iterator(self.wrapped)
        if _special(iterator, '__next__') is None:
            iterator = iterator.__await__()
        try:
            return getattr(iterator, name)(*args)
        except StopAsyncIteration:
            pass
        raise StopIteration if self.default is None else StopIteration(self.default)

    def __next__(self):
        return self._ask('__next__')

    def send(self, value):
        return self._ask('send', value)

    def throw(self, *args):
        return self._ask('throw', *args)

    def close(self):
        return self._ask('close')
