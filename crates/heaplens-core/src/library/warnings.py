# Warnings: filters, and what is printed of one.
import sys

__all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings', 'simplefilter', 'resetwarnings',
           'catch_warnings']

filters = []
_onceregistry = {}
_defaultaction = 'default'


class WarningMessage:
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message, self.category, self.source = message, category, source
        self._category_name = category and category.__name__
        self.filename, self.lineno, self.file, self.line = filename, lineno, file, line

    def __str__(self):
        return ("{message : %r, category : %r, filename : %r, lineno : %s, line : %r}"
                % (self.message, self._category_name, self.filename, self.lineno, self.line))


def formatwarning(message, category, filename, lineno, line=None):
    text = f'{filename}:{lineno}: {category.__name__}: {message}\n'
    if line is None:
        line = _source_line(filename, lineno)
    line = line.strip()
    if line:
        text += f'  {line}\n'
    return text


def showwarning(message, category, filename, lineno, file=None, line=None):
    file = sys.stderr if file is None else file
    if file is not None:
        file.write(formatwarning(message, category, filename, lineno, line))


_formatwarning = formatwarning
_showwarning = showwarning


def _pattern(text, flags=0):
    if not text:
        return None
    import re
    return re.compile(text, re.I if flags else 0)


def _checked(action, lineno, message='', category=Warning, module=''):
    assert action in ('error', 'ignore', 'always', 'default', 'module', 'once'), f'invalid action: {action!r}'
    assert isinstance(message, str), 'message must be a string'
    assert isinstance(category, type), 'category must be a class'
    assert issubclass(category, Warning), 'category must be a Warning subclass'
    assert isinstance(module, str), 'module must be a string'
    assert isinstance(lineno, int) and lineno >= 0, 'lineno must be an int >= 0'


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    _checked(action, lineno, message, category, module)
    _add(action, _pattern(message, 1), category, _pattern(module), lineno, append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    _checked(action, lineno)
    _add(action, None, category, None, lineno, append)


def _add(*item):
    *item, append = item
    item = tuple(item)
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _filters_mutated()


def resetwarnings():
    filters.clear()
    _filters_mutated()


# How often the filters have changed. What a registry says of warnings that have been shown holds for one version of them.
_version = 0


def _filters_mutated():
    global _version
    _version += 1


def _is_known(registry, key, note=False):
    if registry.get('version') != _version:
        registry.clear()
        registry['version'] = _version
    elif registry.get(key):
        return True
    if note:
        registry[key] = True
    return False


def warn(message, category=None, stacklevel=1, source=None):
    category = type(message) if isinstance(message, Warning) else UserWarning if category is None else category
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError("category must be a Warning subclass, not '{:s}'".format(type(category).__name__))
    try:
        frame = sys._getframe(max(stacklevel - 1, 0))
    except ValueError:
        filename, lineno, module, names = 'sys', 1, 'sys', sys.__dict__
    else:
        names = frame.f_globals
        filename, lineno = frame.f_code.co_filename, frame.f_lineno
        module = frame.f_globals.get('__name__', '<string>')
    registry = names.setdefault('__warningregistry__', {})
    warn_explicit(message, category, filename, lineno, module, registry, source=source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    if module is None:
        module = filename or '<unknown>'
        if module.endswith('.py'):
            module = module[:-3]
    text = message
    if isinstance(message, Warning):
        text, category = str(message), type(message)
    else:
        message = category(text)
    key = (text, category, lineno)
    if registry is not None and _is_known(registry, key):
        return
    action = _defaultaction
    for chosen, start, kind, name, line in filters:
        if ((start is None or start.match(text)) and issubclass(category, kind)
                and (name is None or name == module or not isinstance(name, str) and name.match(module)) and (line == 0 or lineno == line)):
            action = chosen
            break
    if action == 'ignore':
        return
    if action == 'error':
        raise message
    if action != 'always':
        if registry is not None:
            registry[key] = True
        if action == 'once':
            if _is_known(_onceregistry if registry is None else registry, (text, category), True):
                return
        elif action == 'module' and registry is not None and _is_known(registry, (text, category), True):
            return
    shown = WarningMessage(message, category, filename, lineno, source=source)
    if _records:
        _records[-1].append(shown)
    else:
        showwarning(message, category, filename, lineno, None, None)
        if source is not None and showwarning is _showwarning and formatwarning is _formatwarning and sys.stderr:
            if not _tracing():
                sys.stderr.write(f'{category.__name__}: Enable tracemalloc to get the object allocation traceback\n')


def _tracing():
    tracemalloc = sys.modules.get('tracemalloc')
    return tracemalloc is not None and tracemalloc.is_tracing()


# The lists of those catch_warnings(record=True) that are entered.
_records = []


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        return f"catch_warnings({'record=True' if self._record else ''})"

    def __enter__(self):
        global filters, showwarning
        if self._entered:
            raise RuntimeError(f'Cannot enter {self!r} twice')
        self._entered = True
        self._saved = filters, showwarning, list(_records)
        filters = filters[:]
        _filters_mutated()
        if self._filter is not None:
            simplefilter(*self._filter)
        if self._record:
            log = []
            _records.append(log)
            return log
        return None

    def __exit__(self, *exc_info):
        global filters, showwarning
        if not self._entered:
            raise RuntimeError(f'Cannot exit {self!r} without entering first')
        filters, showwarning, _records[:] = self._saved
        _filters_mutated()


filters.append(('default', None, DeprecationWarning, '__main__', 0))
for _kind in (DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning):
    filters.append(('ignore', None, _kind, None, 0))
del _kind
