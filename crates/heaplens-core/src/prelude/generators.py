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


def generator_throw(self, typ, val=None, tb=None):
    inner = _generator_delegate(self)
    if inner is ...:
        return _generator_throw_here(self, _thrown(typ, val, tb))
    is_exit = isinstance(typ, GeneratorExit) or isinstance(typ, type) and issubclass(typ, GeneratorExit)
    error = None
    _generator_mark_running(self, True)
    if is_exit:
        try:
            _close_inner(inner)
        except BaseException as e:
            error = e
        _generator_mark_running(self, False)
        if error is None:
            error = _thrown(typ, val, tb)
        return _generator_throw_here(self, error)
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


def generator_close(self):
    inner = _generator_delegate(self)
    error = None
    _generator_mark_running(self, True)
    try:
        _close_inner(inner)
    except BaseException as e:
        error = e
    _generator_mark_running(self, False)
    if error is None:
        return _generator_close_here(self)
    value = None
    try:
        value = _generator_throw_here(self, error)
    except (StopIteration, GeneratorExit):
        return None
    raise RuntimeError("generator ignored GeneratorExit")
