# sys functions where an object's own code is asked.


def sys_getsizeof(object, default=...):
    method = _special(object, '__sizeof__')
    if method is None:
        if default is not ...:
            return default
        raise TypeError(f"Type {_type_name(object)} doesn't define __sizeof__")
    try:
        size = method()
        if not isinstance(size, int):
            raise TypeError('an integer is required')
    except TypeError:
        if default is not ...:
            return default
        raise
    if size < 0:
        raise ValueError("__sizeof__() should return >= 0")
    return size + _gc_header(object)


def time_sleep(seconds):
    # There are other threads, which go on meanwhile.
    from _thread import _sleep
    _sleep(seconds)


def file_writelines(self, lines):
    for line in lines:
        self.write(line)


def tell_tracer(frame, event, arg):
    # The function of sys.settrace is told of a call, and what it returns then of all that happens in that frame.
    import sys
    function = sys.gettrace() if event == 'call' else frame.f_trace
    try:
        result = function(frame, event, arg)
    except BaseException:
        sys.settrace(None)
        frame.f_trace = None
        raise
    if result is not None:
        frame.f_trace = result


def sys_displayhook(value):
    if value is None:
        return
    import builtins
    builtins._ = None
    print(repr(value))
    builtins._ = value


def sys_excepthook(type, value, traceback):
    print_report(value)


def sys_unraisablehook(unraisable):
    _report_ignored(unraisable.object, unraisable.exc_value)


def call_unraisablehook(hook, subject, exception):
    import sys
    try:
        hook(sys.UnraisableHookArgs((type(exception), exception, exception.__traceback__, None, subject)))
    except BaseException as error:
        _print_text(f'Exception ignored in sys.unraisablehook: {hook!r}\n')
        print_report(error)


def compile_slow(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1):
    if not flags & 0x400 and isinstance(source, (str, bytes)):
        return _code_with_warnings(source, filename, mode)
    import ast
    return ast._compiled(source, filename, mode, flags)


def exec_slow(source, globals=None, locals=None, /, *, closure=None):
    exec(_code_with_warnings(source, '<string>', 'exec'), globals, locals)


def eval_slow(source, globals=None, locals=None, /):
    return eval(_code_with_warnings(source, '<string>', 'eval'), globals, locals)


def _code_with_warnings(source, filename, mode):
    # What the compiler warns of, as the filters of the warnings module will have it.
    import warnings
    code, found = _quiet_code(source, filename, mode)
    for message, line, *place in found:
        category = DeprecationWarning if place else SyntaxWarning
        try:
            warnings.warn_explicit(message, category, filename, line)
        except category:
            raise SyntaxError(message, (filename, line, *(place or (1, None)))) from None
    return code


def warn_never_awaited(coroutine, filename, line):
    import warnings
    names = globals()
    try:
        warnings.warn_explicit(
            f"coroutine '{coroutine.__qualname__}' was never awaited", RuntimeWarning, filename, line,
            names.get('__name__', '<string>'), names.setdefault('__warningregistry__', {}), source=coroutine
        )
    finally:
        coroutine.close()
