# Calls, classes and the interpreter's own operations, as CPython's C code does them.


def type_call(cls, /, *args, **kwargs):
    # type.__call__ (Objects/typeobject.c)
    obj = cls.__new__(cls, *args, **kwargs)
    return initialised(obj, *args, **kwargs) if issubclass(type(obj), cls) else obj


def initialised(obj, /, *args, **kwargs):
    result = _special(obj, '__init__')(*args, **kwargs)
    if result is not None:
        raise TypeError(f"__init__() should return None, not '{_type_name(result)}'")
    return obj


_absent = object()


def type_new(meta, name=_absent, bases=_absent, namespace=_absent, /, *rest, **kwargs):
    # type.__new__: the class first, then __set_name__ of what it holds, then __init_subclass__ of its parent.
    if name is not _absent and bases is _absent and meta is type and not kwargs:
        return _type_of(name)
    if meta is type and (bases is _absent or namespace is _absent):
        raise TypeError("type() takes no keyword arguments" if name is not _absent and bases is _absent else
                        "type() takes 1 or 3 arguments")
    if rest and meta is type:
        raise TypeError("type() takes 1 or 3 arguments")
    if namespace is _absent or rest:
        given = (name is not _absent) + (bases is not _absent) + (namespace is not _absent) + len(rest)
        raise TypeError(f"type.__new__() takes exactly 3 arguments ({given} given)")
    for base in bases if isinstance(bases, tuple) else ():
        if not _is_type(base) and _has_special(base, '__mro_entries__'):
            raise TypeError("type() doesn't support MRO entry resolution; use types.new_class()")
    winner = _calculate_metaclass(meta, bases)
    if meta is type and winner is not type:
        # type(name, bases, namespace) is a call of type, which goes on to the metaclass's own __init__.
        cls = winner.__new__(winner, name, bases, namespace, **kwargs)
        if issubclass(type(cls), type):
            type(cls).__init__(cls, name, bases, namespace, **kwargs)
        return cls
    if winner is not meta and winner.__new__ is not type.__new__:
        return winner.__new__(winner, name, bases, namespace, **kwargs)
    slots = namespace.get('__slots__', ()) if isinstance(namespace, dict) else ()
    if isinstance(slots, (str, tuple, list, dict)):
        cls = _type_new(winner, name, bases, namespace)
    else:
        # Asked for its items once; the class keeps it as it then is.
        cls = _type_new(winner, name, bases, {**namespace, '__slots__': tuple(slots)})
        type.__setattr__(cls, '__slots__', slots)
    if winner.mro is not type.mro:
        _set_mro(cls, winner.mro(cls))
    for key, value in _class_items(cls):
        if _has_special(value, '__set_name__'):
            try:
                _lookup_special(value, '__set_name__')(cls, key)
            except Exception as error:
                raise RuntimeError(
                    f"Error calling __set_name__ on '{_type_name(value)}' instance {key!r} in '{name}'") from error
    super(cls, cls).__init_subclass__(**kwargs)
    return cls


def __build_class__(func, name, /, *bases, metaclass=None, **kwargs):
    # builtin___build_class__ (Python/bltinmodule.c)
    resolved = bases
    for base in bases:
        if not _is_type(base):
            resolved = _resolve_bases(bases)
            break
    meta = metaclass
    if meta is None:
        meta = type(resolved[0]) if resolved else type
    if _is_type(meta):
        meta = _calculate_metaclass(meta, resolved)
    prepare = getattr(meta, '__prepare__', None)
    if prepare is None:
        namespace = {}
    else:
        namespace = prepare(name, resolved, **kwargs)
        if type(namespace) is not dict and not _has_special(namespace, '__getitem__'):
            where = meta.__name__ if _is_type(meta) else '<metaclass>'
            raise TypeError(f"{where}.__prepare__() must return a mapping, not {_type_name(namespace)}")
    cell = _run_class_body(func, namespace)
    if resolved is not bases:
        namespace['__orig_bases__'] = bases
    cls = meta(name, resolved, namespace, **kwargs)
    if cell is not None and _is_type(cls) and _type_name(cell) == 'cell':
        try:
            owner = cell.cell_contents
        except ValueError:
            raise RuntimeError(f"__class__ not set defining {name!r} as {cls!r}. "
                               "Was __classcell__ propagated to type.__new__?") from None
        if owner is not cls:
            raise TypeError(f"__class__ set to {owner!r} defining {name!r} as {cls!r}")
    return cls


def _resolve_bases(bases):
    result = []
    for base in bases:
        if _is_type(base):
            result.append(base)
            continue
        entries = getattr(base, '__mro_entries__', None)
        if entries is None:
            result.append(base)
            continue
        replacement = entries(bases)
        if not isinstance(replacement, tuple):
            raise TypeError("__mro_entries__ must return a tuple")
        result.extend(replacement)
    return tuple(result)


def call_through_descriptor(getter, /, *args, **kwargs):
    # A special method whose descriptor is written in Python: the descriptor is asked for it first.
    get, *place = getter
    return get(*place)(*args, **kwargs)


def call_none(self, /, *args):
    return None(*args)


def op_load_name(namespace, name, globals):
    try:
        return namespace[name]
    except KeyError:
        pass
    return _load_global(globals, name)


def op_store_name(namespace, name, value):
    namespace[name] = value


def op_delete_name(namespace, name):
    try:
        del namespace[name]
    except KeyError:
        raise NameError(f"name '{name}' is not defined") from None


def op_import_star(module, namespace):
    for name in module.__all__:
        if not isinstance(name, str):
            raise TypeError(f'Item in {module.__name__}.__all__ must be str, not {_type_name(name)}')
        namespace[name] = getattr(module, name)


def op_call_ex(function, args, kwargs):
    return function(*[*args], **kwargs) if type(args) is list else function(*tuple(args), **kwargs)


def op_build_set(items):
    result = set()
    for item in items:
        result.add(item)
    return result


def op_build_map(items):
    result = {}
    i = 0
    while i < len(items):
        result[items[i]] = items[i + 1]
        i += 2
    return result


def op_set_add(s, item):
    s.add(item)


def op_list(iterable):
    result = []
    for item in iterable:
        result.append(item)
    return result


def op_len(x):
    return len(x)


def op_send(receiver, value):
    return receiver.send(value)


def op_divmod(a, b):
    return divmod(a, b)


def op_native_next(iterator):
    return next(iterator)


def op_native_contains(container, item):
    return op_contains(item, container)


def gc_finish():
    # Runs after the finalizers of a collection have been called.
    _gc_finish()


def op_match_keys(subject, keys):
    # MATCH_KEYS (Python/ceval.c): a tuple of the values, or None.
    seen = []
    values = []
    get = subject.get
    missing = object()
    for key in keys:
        if key in seen:
            raise ValueError(f"mapping pattern checks duplicate key ({key!r})")
        seen.append(key)
        value = get(key, missing)
        if value is missing:
            return None
        values.append(value)
    return tuple(values)


def op_match_class(subject, cls, count, names):
    # MATCH_CLASS (Python/ceval.c): a tuple of the attributes, or None.
    if not isinstance(cls, type):
        raise TypeError("called match pattern must be a type")
    if not isinstance(subject, cls):
        return None
    values = []
    if count:
        match_args = getattr(cls, '__match_args__', None)
        if match_args is None:
            if cls in (bool, bytearray, bytes, dict, float, frozenset, int, list, set, str, tuple) or _matches_self(cls):
                if count > 1:
                    raise TypeError(f"{cls.__name__}() accepts 1 positional sub-pattern ({count} given)")
                values.append(subject)
                count = 0
            else:
                raise TypeError(f"{cls.__name__}() accepts 0 positional sub-patterns ({count} given)")
        elif not isinstance(match_args, tuple):
            raise TypeError(f"{cls.__name__}.__match_args__ must be a tuple (got {_type_name(match_args)})")
        elif count > len(match_args):
            plural = '' if len(match_args) == 1 else 's'
            raise TypeError(f"{cls.__name__}() accepts {len(match_args)} positional sub-pattern{plural} ({count} given)")
        taken = []
        for i in range(count):
            name = match_args[i]
            if not isinstance(name, str):
                raise TypeError(f"__match_args__ elements must be strings (got {_type_name(name)})")
            if name in taken:
                raise TypeError(f"{cls.__name__}() got multiple sub-patterns for attribute {name!r}")
            taken.append(name)
            try:
                values.append(getattr(subject, name))
            except AttributeError:
                return None
        for name in names:
            if name in taken:
                raise TypeError(f"{cls.__name__}() got multiple sub-patterns for attribute {name!r}")
    for name in names:
        try:
            values.append(getattr(subject, name))
        except AttributeError:
            return None
    return tuple(values)


def _matches_self(cls):
    for base in (bool, bytearray, bytes, dict, float, frozenset, int, list, set, str, tuple):
        if issubclass(cls, base):
            return True
    return False


def report_exception(exception):
    # The program has ended with this exception: its text is printed, whatever its __str__ does, or given to the hook.
    if isinstance(exception, SystemExit):
        _print_text(str(exception.args[0] if len(exception.args) == 1 else exception.args) + '\n')
        return
    hook = _excepthook()
    if hook is not ...:
        try:
            hook(type(exception), exception, exception.__traceback__)
            return
        except BaseException as error:
            _print_text('Error in sys.excepthook:\n')
            print_report(error)
            _print_text('\nOriginal exception was:\n')
    print_report(exception)


def print_report(exception):
    _print_exception(exception, exception_texts(exception))


def exception_texts(exception):
    texts = []
    for item in _exceptions_to_stringify(exception):
        try:
            texts.append((item, str(item)))
        except Exception:
            texts.append((item, None))
    return texts


def import_name(name, globals, fromlist, level):
    # importlib._bootstrap.__import__: packages first, then what is in them.
    modules = _modules()
    if level:
        package = globals.get('__package__') if isinstance(globals, dict) else None
        if not package:
            raise ImportError('attempted relative import with no known parent package')
        parts = package.split('.')
        if level > len(parts):
            raise ImportError('attempted relative import beyond top-level package')
        base = '.'.join(parts[:len(parts) - level + 1])
        full = f'{base}.{name}' if name else base
    elif not name:
        raise ValueError('Empty module name')
    else:
        full = name
    parent = None
    known = ''
    for part in full.split('.'):
        known = f'{known}.{part}' if known else part
        if known in modules:
            module = modules[known]
            if module is None:
                raise ModuleNotFoundError(f'import of {known} halted; None in sys.modules', name=known)
        else:
            if parent is None:
                path = None
            else:
                try:
                    path = None if known == 'os.path' else parent.__path__
                except AttributeError:
                    raise ModuleNotFoundError(
                        f'No module named {known!r}; {parent.__name__!r} is not a package', name=known) from None
            _import_one(known, path)
            module = modules[known]
            if parent is not None:
                setattr(parent, part, module)
        parent = module
    if not fromlist:
        if level and name:
            return modules[full[:len(full) - len(name) + len(name.partition('.')[0])]]
        return modules[full.partition('.')[0]] if not level else module
    if hasattr(module, '__path__'):
        for item in fromlist:
            if item == '*':
                wanted = getattr(module, '__all__', ())
            else:
                wanted = (item,)
            for item in wanted:
                if not hasattr(module, item):
                    inner = f'{full}.{item}'
                    try:
                        import_name(inner, None, None, 0)
                    except ModuleNotFoundError as error:
                        if error.name != inner:
                            raise
    return module


def import_from(module, name):
    try:
        return getattr(module, name)
    except AttributeError:
        pass
    _cannot_import(module, name)


def display(value):
    # PRINT_EXPR
    import sys
    sys.displayhook(value)


def dir_slow(*given):
    if not given:
        # The names of a namespace that is no plain dict, as `exec` may have been given.
        return sorted(_keys_of(locals()))
    return sorted(type(given[0]).__dir__(given[0]))
