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
    import ast
    return ast._compiled(source, filename, mode, flags)
