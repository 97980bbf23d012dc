# The functions of builtins where Python code has to run: iterators and generators, key functions, special methods.
# Each has the parameters of the function it stands in for, and does in the same order what CPython does.


def builtin_abs(x, /):
    method = _special(x, '__abs__')
    if method is None:
        raise TypeError(f"bad operand type for abs(): '{_type_name(x)}'")
    return method()


def builtin_all(iterable, /):
    for item in iterable:
        if not item:
            return False
    return True


def builtin_any(iterable, /):
    for item in iterable:
        if item:
            return True
    return False


def builtin_bin(x, /):
    return bin(index_of(x))


def builtin_oct(x, /):
    return oct(index_of(x))


def builtin_hex(x, /):
    return hex(index_of(x))


def builtin_chr(x, /):
    return chr(index_of(x))


def builtin_getattr(object, name, /, *default):
    if not default:
        return getattr(object, name)
    try:
        return getattr(object, name)
    except AttributeError:
        return default[0]


def builtin_hasattr(object, name, /):
    try:
        getattr(object, name)
    except AttributeError:
        return False
    return True


def builtin_setattr(object, name, value, /):
    _special(object, '__setattr__')(name, value)


def builtin_delattr(object, name, /):
    _special(object, '__delattr__')(name)


def builtin_vars(object, /):
    try:
        return object.__dict__
    except AttributeError:
        pass
    raise TypeError('vars() argument must have __dict__ attribute')


def builtin_dir(object, /):
    return sorted(_special(object, '__dir__')())


def binary_methods(a, b, name, reflected, operator):
    # binary_op: the reflected method first where the right operand's class derives from the left's and overrides it.
    left, right = type(a), type(b)
    tried = False
    if left is not right and _is_subtype(right, left):
        own = _type_attribute(right, reflected)
        if own is not None and own is not _type_attribute(left, reflected):
            tried = True
            result = _special(b, reflected)(a)
            if result is not NotImplemented:
                return result
    method = _special(a, name)
    if method is not None:
        result = method(b)
        if result is not NotImplemented:
            return result
    if left is not right and not tried:
        method = _special(b, reflected)
        if method is not None:
            result = method(a)
            if result is not NotImplemented:
                return result
    raise TypeError(f"unsupported operand type(s) for {operator}: '{_type_name(a)}' and '{_type_name(b)}'")


def builtin_divmod(a, b, /):
    return binary_methods(a, b, '__divmod__', '__rdivmod__', 'divmod()')


def builtin_pow(base, exp, mod=None):
    if mod is None:
        return base ** exp
    method = _special(base, '__pow__')
    if method is None and _special(base, '__rpow__') is not None:
        # A class that has one of them is asked for the other.
        raise AttributeError('__pow__')
    if method is not None:
        result = method(exp, mod)
        if result is not NotImplemented:
            return result
    raise TypeError(
        "unsupported operand type(s) for ** or pow(): "
        f"'{_type_name(base)}', '{_type_name(exp)}', '{_type_name(mod)}'"
    )


def builtin_round(number, ndigits=None):
    method = _special(number, '__round__')
    if method is None:
        raise TypeError(f"type {_type_name(number)} doesn't define __round__ method")
    return method() if ndigits is None else method(ndigits)


def builtin_repr(x, /):
    result = _special(x, '__repr__')()
    if not isinstance(result, str):
        raise TypeError(f"__repr__ returned non-string (type {_type_name(result)})")
    return result


def builtin_hash(x, /):
    result = _special(x, '__hash__')()
    if not isinstance(result, int):
        raise TypeError("__hash__ method should return an integer")
    return hash(int.__index__(result))


def builtin_len(x, /):
    method = _special(x, '__len__')
    if method is None:
        raise TypeError(f"object of type '{_type_name(x)}' has no len()")
    length = index_of(method())
    if length < 0:
        raise ValueError("__len__() should return >= 0")
    if length > 0x7fff_ffff_ffff_ffff:
        raise OverflowError("cannot fit 'int' into an index-sized integer")
    return length + 0


def builtin_input(*prompt):
    stdin, stdout = _stdin(), _stdout()
    for stream, name in ((stdin, 'stdin'), (stdout, 'stdout')):
        if stream is None:
            raise RuntimeError(f'input(): lost sys.{name}')
    for text in prompt:
        write = _write_stdout if stdout is ... else stdout.write
        write(str(text))
    if stdin is ...:
        return input()
    if stdout is not ...:
        try:
            stdout.flush()
        except Exception:
            pass
    line = stdin.readline()
    if not isinstance(line, (str, bytes)):
        raise TypeError('object.readline() returned non-string')
    if not line:
        raise EOFError('EOF when reading a line')
    return line.removesuffix('\n' if isinstance(line, str) else b'\n')


def builtin_isinstance(object, classinfo, /):
    if type(object) is classinfo:
        return True
    if _is_subtype(type(classinfo), tuple):
        for item in classinfo:
            if isinstance(object, item):
                return True
        return False
    if type(classinfo) is type(int | str):
        for item in classinfo.__args__:
            if isinstance(object, item):
                return True
        return False
    if isinstance(classinfo, type) and type(classinfo).__instancecheck__ is type.__instancecheck__:
        told = object.__class__
        return _is_subtype(type(object), classinfo) or isinstance(told, type) and _is_subtype(told, classinfo)
    return True if _special(classinfo, '__instancecheck__')(object) else False


def builtin_issubclass(cls, classinfo, /):
    if _is_subtype(type(classinfo), tuple):
        for item in classinfo:
            if issubclass(cls, item):
                return True
        return False
    if type(classinfo) is type(int | str):
        for item in classinfo.__args__:
            if issubclass(cls, item):
                return True
        return False
    return True if _special(classinfo, '__subclasscheck__')(cls) else False


def builtin_iter(object, *sentinel):
    method = _special(object, '__iter__')
    if method is None:
        raise TypeError(f"'{_type_name(object)}' object is not iterable")
    iterator = method()
    if _special(iterator, '__next__') is None:
        raise TypeError(f"iter() returned non-iterator of type '{_type_name(iterator)}'")
    return iterator


def builtin_next(iterator, /, *default):
    method = _special(iterator, '__next__')
    if method is None:
        raise TypeError(f"'{_type_name(iterator)}' object is not an iterator")
    if not default:
        return method()
    try:
        return method()
    except StopIteration:
        return default[0]


def extreme(function, better, args, key, default):
    items = args if len(args) > 1 else args[0]
    found = False
    best = best_key = None
    for item in items:
        value = item if key is None else key(item)
        if not found:
            found = True
            best, best_key = item, value
        elif (value > best_key if better else value < best_key):
            best, best_key = item, value
    if found:
        return best
    if default:
        return default['default']
    raise ValueError(f"{function}() arg is an empty sequence")


def builtin_max(*args, key=None, **default):
    return extreme('max', True, args, key, default)


def builtin_min(*args, key=None, **default):
    return extreme('min', False, args, key, default)


def builtin_print(*args, sep=' ', end='\n', file=None, flush=False):
    if file is None:
        file = _stdout()
        if file is None:
            return
    write = _write_stdout if file is ... else file.write
    if sep is None:
        sep = ' '
    if end is None:
        end = '\n'
    first = True
    for arg in args:
        if not first:
            write(sep)
        first = False
        write(str(arg))
    write(end)
    if flush and file is not ...:
        file.flush()


def builtin_sorted(iterable, /, **options):
    result = list(iterable)
    result.sort(**options)
    return result


def builtin_sum(iterable, /, start=0):
    result = start
    for item in iterable:
        result = result + item
    return result


class Quitter:
    # exit and quit, as the site module makes them (Lib/_sitebuiltins.py).
    __module__ = '_sitebuiltins'

    def __init__(self, name, eof):
        self.name = name
        self.eof = eof

    def __repr__(self):
        return f'Use {self.name}() or {self.eof} to exit'

    def __call__(self, code=None):
        raise SystemExit(code)


site_exit = Quitter('exit', 'Ctrl-D (i.e. EOF)')
site_quit = Quitter('quit', 'Ctrl-D (i.e. EOF)')


def builtin_open(file=_absent, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    import _files
    if file is _absent:
        raise TypeError("open() missing required argument 'file' (pos 1)")
    return _files.open(file, mode, buffering, encoding, errors, newline, closefd, opener)
