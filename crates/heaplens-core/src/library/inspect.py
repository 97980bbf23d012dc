# inspect: what objects are made of. Source is found by its lines, as the program's files are the only ones there are.
import sys
import types
from collections import OrderedDict as _OrderedDict, namedtuple as _namedtuple
from enum import IntEnum as _IntEnum

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS = 1, 2, 4, 8
CO_NESTED, CO_GENERATOR, CO_NOFREE, CO_COROUTINE = 16, 32, 64, 128
CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 256, 512
TPFLAGS_IS_ABSTRACT = 1 << 20


def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    return isinstance(object, types.CoroutineType)


def isasyncgen(object):
    return isinstance(object, types.AsyncGeneratorType)


def iscode(object):
    return isinstance(object, types.CodeType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def istraceback(object):
    return type(object).__name__ == 'traceback' and type(object).__module__ == 'builtins'


def isframe(object):
    return type(object).__name__ == 'frame' and type(object).__module__ == 'builtins'


def ismethodwrapper(object):
    return isinstance(object, types.MethodWrapperType)


def isawaitable(object):
    return (isinstance(object, types.CoroutineType)
            or isinstance(object, types.GeneratorType) and bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)
            or hasattr(type(object), '__await__'))


def _flagged(object, flag):
    while ismethod(object) or _is_partial(object):
        object = object.__func__ if ismethod(object) else object.func
    return isfunction(object) and bool(object.__code__.co_flags & flag)


def _is_partial(object):
    return type(object).__name__ == 'partial' and type(object).__module__ == 'functools'


def isgeneratorfunction(obj):
    return _flagged(obj, CO_GENERATOR)


def iscoroutinefunction(obj):
    return _flagged(obj, CO_COROUTINE)


def isasyncgenfunction(obj):
    return _flagged(obj, CO_ASYNC_GENERATOR)


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return hasattr(type(object), '__get__') and not hasattr(type(object), '__set__')


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return hasattr(type(object), '__set__') or hasattr(type(object), '__delete__')


def ismemberdescriptor(object):
    return type(object).__name__ == 'member_descriptor'


def isgetsetdescriptor(object):
    return type(object).__name__ == 'getset_descriptor'


def isroutine(object):
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)


def isabstract(object):
    return isclass(object) and bool(getattr(object, '__abstractmethods__', None))


def _members(object, predicate, fetch):
    names = dir(object)
    mro = getmro(object) if isclass(object) else ()
    if mro:
        for base in object.__bases__:
            for key, value in base.__dict__.items():
                if isinstance(value, types.DynamicClassAttribute):
                    names.append(key)
    found = []
    seen = set()
    for name in names:
        try:
            value = fetch(object, name)
            if name in seen:
                raise AttributeError
        except AttributeError:
            for base in mro:
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if not predicate or predicate(value):
            found.append((name, value))
        seen.add(name)
    found.sort(key=lambda pair: pair[0])
    return found


def getmembers(object, predicate=None):
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    return _members(object, predicate, getattr_static)


Attribute = _namedtuple('Attribute', 'name kind defining_class object')


def classify_class_attrs(cls):
    result = []
    for name in sorted(set(dir(cls))):
        for home in cls.__mro__:
            if name in home.__dict__:
                break
        else:
            continue
        found = home.__dict__[name]
        value = found
        if isinstance(found, (staticmethod, types.BuiltinFunctionType)):
            kind = 'static method'
        elif isinstance(found, (classmethod, types.ClassMethodDescriptorType)):
            kind = 'class method'
        elif isinstance(found, property):
            kind = 'property'
        else:
            value = getattr(cls, name, found)
            kind = 'method' if isroutine(value) else 'data'
        result.append(Attribute(name, kind, home, found))
    return result


def getmro(cls):
    return cls.__mro__


def unwrap(func, *, stop=None):
    first = func
    seen = {id(func)}
    while hasattr(func, '__wrapped__') and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError(f'wrapper loop when unwrapping {first!r}')
        seen.add(id(func))
    return func


_absent = object()


def getattr_static(obj, attr, default=_absent):
    own = _absent
    if not isclass(obj):
        kind = type(obj)
        try:
            fields = object.__getattribute__(obj, '__dict__')
        except AttributeError:
            fields = {}
        own = dict.get(fields, attr, _absent)
        classes = kind.__mro__
    else:
        kind = obj
        classes = obj.__mro__
    shared = _absent
    for cls in classes:
        if attr in cls.__dict__:
            shared = cls.__dict__[attr]
            break
    if own is not _absent and shared is not _absent:
        descriptor = type(shared)
        if hasattr(descriptor, '__get__') and (hasattr(descriptor, '__set__') or hasattr(descriptor, '__delete__')):
            return shared
    for found in (own, shared):
        if found is not _absent:
            return found
    if obj is kind:
        for cls in type(obj).__mro__:
            if attr in cls.__dict__:
                return cls.__dict__[attr]
    if default is not _absent:
        return default
    raise AttributeError(attr)


# Documentation.

def cleandoc(doc):
    lines = doc.expandtabs().split('\n')
    margin = min((len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()), default=0)
    lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def _inherited_doc(object):
    if isclass(object):
        for base in object.__mro__[1:]:
            if base.__doc__ is not None and base is not builtins_object:
                return base.__doc__
        return None
    name = getattr(object, '__name__', None)
    if ismethod(object):
        owner = object.__self__ if isclass(object.__self__) else type(object.__self__)
    elif isinstance(object, property):
        name = object.fget.__name__
        owner = _owner(object.fget)
    elif isfunction(object):
        owner = _owner(object)
    else:
        return None
    if owner is None:
        return None
    for base in owner.__mro__:
        doc = getattr(base.__dict__.get(name), '__doc__', None)
        if doc is not None:
            return doc
    return None


builtins_object = object


def _owner(function):
    # The class in whose body a function was written, by its qualified name.
    found = sys.modules.get(function.__module__)
    for part in function.__qualname__.split('.')[:-1]:
        found = getattr(found, part, None)
    return found if isclass(found) else None


def getdoc(object):
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if doc is None and ismemberdescriptor(object):
        slots = object.__objclass__.__dict__.get('__slots__')
        doc = slots.get(object.__name__) if isinstance(slots, dict) else None
    if doc is None:
        try:
            doc = _inherited_doc(object)
        except (AttributeError, TypeError):
            return None
    return cleandoc(doc) if isinstance(doc, str) else None


# Where things stand.

def getfile(object):
    if ismodule(object):
        if getattr(object, '__file__', None):
            return object.__file__
        raise TypeError('{!r} is a built-in module'.format(object))
    if isclass(object):
        if hasattr(object, '__module__'):
            module = sys.modules.get(object.__module__)
            if getattr(module, '__file__', None):
                return module.__file__
            if object.__module__ == '__main__':
                raise OSError('source code not available')
        raise TypeError('{!r} is a built-in class'.format(object))
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        return object.co_filename
    raise TypeError('module, class, method, function, traceback, frame, or code object was expected, got '
                    '{}'.format(type(object).__name__))


def getsourcefile(object):
    return getfile(object)


def getabsfile(object, _filename=None):
    import os.path
    return os.path.normpath(os.path.abspath(_filename or getfile(object)))


def getmodulename(path):
    name = path.rsplit('/', 1)[-1]
    return name[:-3] if name.endswith('.py') else None


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    if hasattr(object, '__module__'):
        return sys.modules.get(object.__module__)
    try:
        file = getfile(object)
    except TypeError:
        return None
    for module in list(sys.modules.values()):
        if getattr(module, '__file__', None) == file:
            return module
    return None


def findsource(object):
    import linecache
    lines = linecache.getlines(getsourcefile(object))
    if not lines:
        raise OSError('could not get source code')
    if ismodule(object):
        return lines, 0
    if isclass(object):
        return lines, _class_line(lines, object.__qualname__)
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        number = object.co_firstlineno - 1
        if number >= len(lines):
            raise OSError('lineno is out of bounds')
        return lines, max(number, 0)
    raise OSError('could not find code object')


def _heads(lines):
    # The definitions of a file, in order: the index of its first line (that of its first decorator), of its own line,
    # its indentation, what it is and its name. Lines inside brackets and strings are no definitions.
    decorated = None
    for index in _statements(lines):
        line = lines[index]
        words = line.split(None, 2)
        if not words:
            continue
        indent = len(line) - len(line.lstrip())
        if words[0].startswith('@'):
            if decorated is None:
                decorated = index
            continue
        if words[0] == 'async':
            words = words[1].split() + words[2].split(None, 1) if len(words) > 2 else words
        if words[0] in ('class', 'def') and len(words) > 1:
            name = ''
            for c in words[1]:
                if not (c.isalnum() or c == '_'):
                    break
                name += c
            yield (index if decorated is None else decorated), index, indent, words[0], name
        decorated = None


def _class_line(lines, qualname):
    open_heads = []
    for first, _index, indent, what, name in _heads(lines):
        while open_heads and open_heads[-1][0] >= indent:
            open_heads.pop()
        path = ''.join([part for _, part in open_heads]) + name
        if what == 'class' and path == qualname:
            return first
        open_heads.append((indent, path[len(path) - len(name):] + ('.' if what == 'class' else '.<locals>.')))
    raise OSError('could not find class definition')


def _statements(lines):
    # The indices of the lines on which a statement (or a comment, or nothing) begins.
    depth, quote = 0, ''
    joined = False
    for index, line in enumerate(lines):
        if not depth and not quote and not joined:
            yield index
        i = 0
        joined = False
        while i < len(line):
            c = line[i]
            if quote:
                if c == '\\':
                    i += 1
                elif line.startswith(quote, i):
                    i += len(quote) - 1
                    quote = ''
                elif c == '\n' and len(quote) == 1:
                    quote = ''
            elif c in '\'"':
                quote = c * 3 if line.startswith(c * 3, i) else c
                i += len(quote) - 1
            elif c == '#':
                break
            elif c in '([{':
                depth += 1
            elif c in ')]}':
                depth = max(depth - 1, 0)
            elif c == '\\' and line[i + 1:].strip() == '':
                joined = True
            i += 1


def getblock(lines):
    starts = list(_statements(lines))
    position = 0
    while position < len(starts) and lines[starts[position]].lstrip().startswith('@'):
        position += 1
    if position >= len(starts):
        return lines
    head = lines[starts[position]]
    ends = starts[position + 1] if position + 1 < len(starts) else len(lines)
    words = head.split(None, 1)
    if not words or words[0] not in ('def', 'class', 'async'):
        return lines[:ends]
    indent = len(head) - len(head.lstrip())
    last = ends
    for place in range(position + 1, len(starts)):
        line = lines[starts[place]]
        text = line.strip()
        deep = len(line) - len(line.lstrip())
        if not text:
            continue
        if deep <= indent:
            if text.startswith('#') and deep < indent:
                continue
            break
        if text.startswith('#'):
            # A comment belongs to the block if it stands as deep as what follows or went before.
            pass
        last = starts[place + 1] if place + 1 < len(starts) else len(lines)
    return lines[:last]


def getsourcelines(object):
    object = unwrap(object)
    lines, number = findsource(object)
    if istraceback(object):
        object = object.tb_frame
    if ismodule(object) or isframe(object) and object.f_code.co_name == '<module>':
        return lines, 0
    return getblock(lines[number:]), number + 1


def getsource(object):
    lines, _ = getsourcelines(object)
    return ''.join(lines)


def getcomments(object):
    try:
        lines, number = findsource(object)
    except (OSError, TypeError):
        return None
    found = []
    indent = len(lines[number]) - len(lines[number].lstrip()) if number < len(lines) else 0
    number -= 1
    while number >= 0 and lines[number].lstrip().startswith('#'):
        if len(lines[number]) - len(lines[number].lstrip()) != indent:
            break
        found.insert(0, lines[number].expandtabs().lstrip())
        number -= 1
    return ''.join(found) or None


# Frames.

ArgInfo = _namedtuple('ArgInfo', 'args varargs keywords locals')
ClosureVars = _namedtuple('ClosureVars', 'nonlocals globals builtins unbound')
_Traceback = _namedtuple('_Traceback', 'filename lineno function code_context index')
_FrameInfo = _namedtuple('_FrameInfo', ('frame',) + _Traceback._fields)


def _positions_repr(self, names):
    return ', '.join([f'{name}={getattr(self, name)!r}' for name in names])


class Traceback(_Traceback):
    def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
        self = super().__new__(cls, filename, lineno, function, code_context, index)
        self.positions = positions
        return self

    def __repr__(self):
        return f'Traceback({_positions_repr(self, _Traceback._fields)}, positions={self.positions!r})'


class FrameInfo(_FrameInfo):
    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        self = super().__new__(cls, frame, filename, lineno, function, code_context, index)
        self.positions = positions
        return self

    def __repr__(self):
        return f'FrameInfo({_positions_repr(self, _FrameInfo._fields)}, positions={self.positions!r})'


def currentframe():
    return sys._getframe(0)


def getframeinfo(frame, context=1):
    import dis
    import linecache
    if istraceback(frame):
        at, lineno, frame = frame.tb_lasti, frame.tb_lineno, frame.tb_frame
    else:
        at, lineno = frame.f_lasti, frame.f_lineno
    if not isframe(frame):
        raise TypeError('{!r} is not a frame or traceback object'.format(frame))
    code = frame.f_code
    positions = None
    for index, place in enumerate(code.co_positions()):
        if index * 2 == at:
            positions = dis.Positions(*place)
            break
    lines = index = None
    if context > 0:
        every = linecache.getlines(code.co_filename)
        if every:
            start = max(0, min(lineno - 1 - context // 2, len(every) - context))
            lines = every[start:start + context]
            index = lineno - 1 - start
    return Traceback(code.co_filename, lineno, code.co_name, lines, index, positions=positions)


def _frame_info(frame, around, context):
    info = getframeinfo(around, context)
    return FrameInfo(frame, *info, positions=info.positions)


def getouterframes(frame, context=1):
    found = []
    while frame:
        found.append(_frame_info(frame, frame, context))
        frame = frame.f_back
    return found


def getinnerframes(tb, context=1):
    found = []
    while tb:
        found.append(_frame_info(tb.tb_frame, tb, context))
        tb = tb.tb_next
    return found


def stack(context=1):
    return getouterframes(sys._getframe(0), context)


def trace(context=1):
    return getinnerframes(sys.exc_info()[2], context)


Arguments = _namedtuple('Arguments', 'args, varargs, varkw')


def getargs(co):
    if not iscode(co):
        raise TypeError('{!r} is not a code object'.format(co))
    names = co.co_varnames
    count = co.co_argcount + co.co_kwonlyargcount
    varargs = varkw = None
    if co.co_flags & CO_VARARGS:
        varargs = names[count]
        count += 1
    if co.co_flags & CO_VARKEYWORDS:
        varkw = names[count]
    return Arguments(list(names[:co.co_argcount]) + list(names[co.co_argcount:co.co_argcount + co.co_kwonlyargcount]),
                     varargs, varkw)


def getargvalues(frame):
    args, varargs, varkw = getargs(frame.f_code)
    return ArgInfo(args, varargs, varkw, frame.f_locals)


def formatargvalues(args, varargs, varkw, locals, formatarg=str, formatvarargs=lambda name: '*' + name,
                    formatvarkw=lambda name: '**' + name, formatvalue=lambda value: '=' + repr(value)):
    specs = [formatarg(name) + formatvalue(locals[name]) for name in args]
    if varargs:
        specs.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        specs.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return '(' + ', '.join(specs) + ')'


def getclosurevars(func):
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError('{!r} is not a Python function'.format(func))
    code = func.__code__
    outer = {name: cell.cell_contents for name, cell in zip(code.co_freevars, func.__closure__ or ())}
    space = func.__globals__
    basic = space.get('__builtins__', {})
    if ismodule(basic):
        basic = basic.__dict__
    whole, inherent, unbound = {}, {}, set()
    for name in code.co_names:
        if name in ('None', 'True', 'False'):
            continue
        if name in space:
            whole[name] = space[name]
        elif name in basic:
            inherent[name] = basic[name]
        else:
            unbound.add(name)
    return ClosureVars(outer, whole, inherent, unbound)


GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = 'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED'
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = 'CORO_CREATED', 'CORO_RUNNING', 'CORO_SUSPENDED', 'CORO_CLOSED'


def getgeneratorstate(generator):
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_suspended:
        return GEN_SUSPENDED
    return GEN_CLOSED if generator.gi_frame is None else GEN_CREATED


def getcoroutinestate(coroutine):
    if coroutine.cr_running:
        return CORO_RUNNING
    if coroutine.cr_suspended:
        return CORO_SUSPENDED
    return CORO_CLOSED if coroutine.cr_frame is None else CORO_CREATED


def getgeneratorlocals(generator):
    if not isgenerator(generator):
        raise TypeError('{!r} is not a Python generator'.format(generator))
    return generator.gi_frame.f_locals if generator.gi_frame is not None else {}


def getcoroutinelocals(coroutine):
    return coroutine.cr_frame.f_locals if coroutine.cr_frame is not None else {}


# Annotations and signatures.

def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    if isclass(obj):
        found = obj.__dict__.get('__annotations__')
        module = sys.modules.get(getattr(obj, '__module__', None))
        space, names, inner = getattr(module, '__dict__', None), dict(vars(obj)), obj
    elif ismodule(obj):
        found, space, names, inner = getattr(obj, '__annotations__', None), obj.__dict__, None, None
    elif callable(obj):
        found = getattr(obj, '__annotations__', None)
        space, names, inner = getattr(obj, '__globals__', None), None, obj
    else:
        raise TypeError(f'{obj!r} is not a module, class, or callable.')
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise ValueError(f'{obj!r}.__annotations__ is neither a dict nor None')
    if not eval_str:
        return dict(found)
    if inner is not None:
        inner = unwrap(inner)
        space = getattr(inner, '__globals__', space)
    space = space if globals is None else globals
    names = names if locals is None else locals
    return {key: eval(value, space, names) if isinstance(value, str) else value for key, value in found.items()}


def formatannotation(annotation, base_module=None):
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    return repr(annotation)


class _empty:
    """Marker object for Signature.empty and Parameter.empty."""


class _ParameterKind(_IntEnum):
    POSITIONAL_ONLY = 'positional-only'
    POSITIONAL_OR_KEYWORD = 'positional or keyword'
    VAR_POSITIONAL = 'variadic positional'
    KEYWORD_ONLY = 'keyword-only'
    VAR_KEYWORD = 'variadic keyword'

    def __new__(cls, description):
        value = len(cls.__members__)
        self = int.__new__(cls, value)
        self._value_ = value
        self.description = description
        return self

    def __str__(self):
        return self.name


_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD = _ParameterKind


class Parameter:
    __slots__ = ('_name', '_kind', '_default', '_annotation')
    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f'value {kind!r} is not a valid Parameter.kind')
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError('{} parameters cannot have default values'.format(self._kind.description))
        self._default = default
        self._annotation = annotation
        if name is _empty:
            raise ValueError('name is a required attribute for Parameter')
        if not isinstance(name, str):
            raise TypeError('name must be a str, not a {}'.format(type(name).__name__))
        if name[:1] == '.' and name[1:].isdigit():
            if self._kind != _POSITIONAL_OR_KEYWORD:
                raise ValueError('implicit arguments must be passed as positional or keyword arguments, not {}'.format(
                    self._kind.description))
            self._kind = _POSITIONAL_ONLY
            name = 'implicit' + name[1:]
        import keyword
        if keyword.iskeyword(name) and self._kind is not _POSITIONAL_ONLY or not name.isidentifier():
            raise ValueError('{!r} is not a valid parameter name'.format(name))
        self._name = name

    name = property(lambda self: self._name)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)
    kind = property(lambda self: self._kind)

    def replace(self, *, name=_absent, kind=_absent, annotation=_absent, default=_absent):
        return type(self)(self._name if name is _absent else name, self._kind if kind is _absent else kind,
                          default=self._default if default is _absent else default,
                          annotation=self._annotation if annotation is _absent else annotation)

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text += ': ' + formatannotation(self._annotation)
        if self._default is not _empty:
            text += (' = ' if self._annotation is not _empty else '=') + repr(self._default)
        return {_VAR_POSITIONAL: '*', _VAR_KEYWORD: '**'}.get(self._kind, '') + text

    def __repr__(self):
        return '<{} "{}">'.format(type(self).__name__, self)

    def __hash__(self):
        return hash((self.name, self.kind, self.annotation, self.default))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name == other._name and self._kind == other._kind and self._default == other._default
                and self._annotation == other._annotation)


class BoundArguments:
    __slots__ = ('arguments', '_signature', '__weakref__')

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    signature = property(lambda self: self._signature)

    @property
    def args(self):
        found = []
        for name, param in self._signature.parameters.items():
            if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if param.kind == _VAR_POSITIONAL:
                found.extend(self.arguments[name])
            else:
                found.append(self.arguments[name])
        return tuple(found)

    @property
    def kwargs(self):
        found = {}
        by_name = False
        for name, param in self._signature.parameters.items():
            if not by_name:
                if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    by_name = True
                elif name not in self.arguments:
                    by_name = True
                    continue
            if by_name and name in self.arguments:
                if param.kind == _VAR_KEYWORD:
                    found.update(self.arguments[name])
                else:
                    found[name] = self.arguments[name]
        return found

    def apply_defaults(self):
        filled = {}
        for name, param in self._signature.parameters.items():
            if name in self.arguments:
                filled[name] = self.arguments[name]
            elif param.default is not _empty:
                filled[name] = param.default
            elif param.kind is _VAR_POSITIONAL:
                filled[name] = ()
            elif param.kind is _VAR_KEYWORD:
                filled[name] = {}
        self.arguments = filled

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __repr__(self):
        inner = ', '.join(['{}={!r}'.format(name, value) for name, value in self.arguments.items()])
        return '<{} ({})>'.format(type(self).__name__, inner)


class Signature:
    __slots__ = ('_return_annotation', '_parameters')
    _parameter_cls = Parameter
    _bound_arguments_cls = BoundArguments
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        ordered = _OrderedDict()
        top = _POSITIONAL_ONLY
        defaulted = False
        for param in parameters or ():
            if __validate_parameters__:
                if param.kind < top:
                    raise ValueError('wrong parameter order: {} parameter before {} parameter'.format(
                        top.description, param.kind.description))
                if param.kind > top:
                    top = param.kind
                if param.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                    if param.default is _empty and defaulted:
                        raise ValueError('non-default argument follows default argument')
                    defaulted = defaulted or param.default is not _empty
                if param.name in ordered:
                    raise ValueError('duplicate parameter name: {!r}'.format(param.name))
            ordered[param.name] = param
        self._parameters = types.MappingProxyType(ordered)
        self._return_annotation = return_annotation

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        return _signature(obj, cls, follow_wrapped, globals, locals, eval_str)

    def replace(self, *, parameters=_absent, return_annotation=_absent):
        return type(self)(self.parameters.values() if parameters is _absent else parameters,
                          return_annotation=self._return_annotation if return_annotation is _absent
                          else return_annotation)

    def _key(self):
        plain = tuple([p for p in self.parameters.values() if p.kind != _KEYWORD_ONLY])
        named = {p.name: p for p in self.parameters.values() if p.kind == _KEYWORD_ONLY}
        return plain, named, self.return_annotation

    def __hash__(self):
        plain, named, result = self._key()
        return hash((plain, frozenset(named.values()), result))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Signature):
            return NotImplemented
        return self._key() == other._key()

    def _bind(self, args, kwargs, partial):
        bound = {}
        waiting = list(self.parameters.values())
        rest = list(args)
        leftover = []
        position = 0
        while True:
            param = waiting[position] if position < len(waiting) else None
            if rest:
                if param is None or param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    raise TypeError('too many positional arguments')
                if param.kind == _VAR_POSITIONAL:
                    bound[param.name] = tuple(rest)
                    rest = []
                    position += 1
                    break
                if param.name in kwargs and param.kind != _POSITIONAL_ONLY:
                    raise TypeError('multiple values for argument {arg!r}'.format(arg=param.name))
                bound[param.name] = rest.pop(0)
                position += 1
                continue
            if param is None or param.kind == _VAR_POSITIONAL:
                break
            if param.name in kwargs:
                if param.kind == _POSITIONAL_ONLY:
                    raise TypeError('{arg!r} parameter is positional only, but was passed as a keyword'.format(
                        arg=param.name))
                break
            if param.kind == _VAR_KEYWORD or param.default is not _empty:
                break
            if partial:
                break
            raise TypeError(f'missing a required argument: {param.name!r}')
        kwargs = dict(kwargs)
        pocket = None
        for param in waiting[position:]:
            if param.kind == _VAR_KEYWORD:
                pocket = param
                continue
            if param.kind == _VAR_POSITIONAL:
                continue
            if param.name in kwargs:
                if param.kind == _POSITIONAL_ONLY:
                    raise TypeError('{arg!r} parameter is positional only, but was passed as a keyword'.format(
                        arg=param.name))
                bound[param.name] = kwargs.pop(param.name)
            elif not partial and param.default is _empty:
                raise TypeError(f'missing a required argument: {param.name!r}')
        if kwargs:
            if pocket is None:
                raise TypeError('got an unexpected keyword argument {arg!r}'.format(arg=next(iter(kwargs))))
            bound[pocket.name] = kwargs
        return self._bound_arguments_cls(self, bound)

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def __repr__(self):
        return '<{} {}>'.format(type(self).__name__, self)

    def __str__(self):
        result = []
        slash = star = False
        named = True
        for param in self.parameters.values():
            text = str(param)
            kind = param.kind
            if kind == _POSITIONAL_ONLY:
                slash = True
            elif slash:
                result.append('/')
                slash = False
            if kind == _VAR_POSITIONAL:
                named = False
            elif kind == _KEYWORD_ONLY and named:
                result.append('*')
                named = False
            result.append(text)
        if slash:
            result.append('/')
        text = '({})'.format(', '.join(result))
        if self.return_annotation is not _empty:
            text += ' -> ' + formatannotation(self.return_annotation)
        return text


def _of_function(func, cls, globals, locals, eval_str):
    code = func.__code__
    notes = get_annotations(func, globals=globals, locals=locals, eval_str=eval_str)
    count = code.co_argcount
    names = code.co_varnames
    defaults = func.__defaults__ or ()
    named_defaults = func.__kwdefaults__ or {}
    params = []
    kind = cls._parameter_cls

    def add(name, what, default=_empty):
        params.append(kind(name, what, default=default, annotation=notes.get(name, _empty)))

    for index in range(count):
        place = index - (count - len(defaults))
        add(names[index], _POSITIONAL_ONLY if index < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD,
            defaults[place] if place >= 0 else _empty)
    after = count + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        add(names[after], _VAR_POSITIONAL)
        after += 1
    for name in names[count:count + code.co_kwonlyargcount]:
        add(name, _KEYWORD_ONLY, named_defaults.get(name, _empty))
    if code.co_flags & CO_VARKEYWORDS:
        add(names[after], _VAR_KEYWORD)
    return cls(params, return_annotation=notes.get('return', _empty), __validate_parameters__=False)


def _without_first(sig):
    params = list(sig.parameters.values())
    if not params or params[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError('invalid method signature')
    if params[0].kind is not _VAR_POSITIONAL:
        params = params[1:]
    return sig.replace(parameters=params)


def _of_partial(wrapped, partial):
    params = list(wrapped.parameters.values())
    try:
        bound = wrapped.bind_partial(*partial.args, **partial.keywords)
    except TypeError as ex:
        raise ValueError('partial object {!r} has incorrect arguments'.format(partial)) from ex
    result = []
    by_name = False
    for param in params:
        name = param.name
        if name in bound.arguments and param.kind not in (_VAR_POSITIONAL, _VAR_KEYWORD):
            value = bound.arguments[name]
            if param.kind is _POSITIONAL_ONLY:
                continue
            if param.kind is _POSITIONAL_OR_KEYWORD:
                if name not in partial.keywords:
                    continue
                by_name = True
                param = param.replace(default=value)
            elif param.kind is _KEYWORD_ONLY:
                param = param.replace(default=value)
        if by_name:
            if param.kind is _POSITIONAL_OR_KEYWORD:
                param = param.replace(kind=_KEYWORD_ONLY)
            elif param.kind is _VAR_POSITIONAL:
                continue
        result.append(param)
    return wrapped.replace(parameters=result)


def _own(cls, name):
    # A method that a program's class has, not one of a built-in type.
    found = getattr(cls, name, None)
    return found if isfunction(found) or ismethod(found) or _is_partial(found) else None


def _of_text(obj, cls):
    text = getattr(obj, '__text_signature__', None)
    if not text:
        return None
    bound = text.startswith('($')
    inner = text.replace('$', '')
    space = {'sys': sys}
    try:
        exec(_told_code(f'def f{inner}: pass'), space)
    except SyntaxError:
        raise ValueError('{!r} builtin has invalid signature'.format(obj)) from None
    sig = _of_function(space['f'], cls, None, None, False)
    if bound and getattr(obj, '__self__', None) is not None:
        sig = _without_first(sig)
    return sig


def _signature(obj, cls, follow, globals, locals, eval_str):
    def inner(obj):
        return _signature(obj, cls, follow, globals, locals, eval_str)

    if not callable(obj):
        raise TypeError('{!r} is not a callable object'.format(obj))
    if ismethod(obj):
        return _without_first(inner(obj.__func__))
    if follow:
        obj = unwrap(obj, stop=lambda f: hasattr(f, '__signature__') or ismethod(f))
        if ismethod(obj):
            return inner(obj)
    sig = getattr(obj, '__signature__', None)
    if sig is not None:
        if not isinstance(sig, Signature):
            raise TypeError('unexpected object {!r} in __signature__ attribute'.format(sig))
        return sig
    if isfunction(obj):
        return _of_function(obj, cls, globals, locals, eval_str)
    if _is_partial(obj):
        return _of_partial(inner(obj.func), obj)
    if isbuiltin(obj) or isinstance(obj, (types.MethodWrapperType, types.WrapperDescriptorType,
                                          types.MethodDescriptorType, types.ClassMethodDescriptorType)):
        sig = _of_text(obj, cls)
        if sig is None:
            raise ValueError('no signature found for builtin {!r}'.format(obj))
        return sig
    if isinstance(obj, type):
        call = _own(type(obj), '__call__')
        if call is not None:
            return _without_first(inner(call))
        # Whichever of the two comes first in the order of resolution.
        new, init = _own(obj, '__new__'), _own(obj, '__init__')
        for base in obj.__mro__:
            if new is not None and '__new__' in base.__dict__:
                return _without_first(inner(new))
            if init is not None and '__init__' in base.__dict__:
                return _without_first(inner(init))
        for base in obj.__mro__[:-1]:
            sig = _of_text(base, cls)
            if sig is not None:
                return sig
        if type not in obj.__mro__:
            if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
                return inner(object) if obj is not object else cls([])
            raise ValueError('no signature found for builtin type {!r}'.format(obj))
        if obj is type:
            raise ValueError('no signature found for builtin {!r}'.format(obj))
    call = _own(type(obj), '__call__')
    if call is not None:
        return _without_first(inner(call))
    raise ValueError('callable {!r} is not supported by signature'.format(obj))


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals,
                                   eval_str=eval_str)


FullArgSpec = _namedtuple('FullArgSpec', 'args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations')


def getfullargspec(func):
    try:
        whole = func.__func__ if ismethod(func) else func
        sig = _signature(whole, Signature, False, None, None, False)
    except Exception as ex:
        raise TypeError('unsupported callable') from ex
    args, only, defaults, named, notes = [], [], [], {}, {}
    varargs = varkw = None
    if sig.return_annotation is not _empty:
        notes['return'] = sig.return_annotation
    for param in sig.parameters.values():
        if param.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            args.append(param.name)
            if param.default is not _empty:
                defaults.append(param.default)
        elif param.kind is _VAR_POSITIONAL:
            varargs = param.name
        elif param.kind is _KEYWORD_ONLY:
            only.append(param.name)
            if param.default is not _empty:
                named[param.name] = param.default
        else:
            varkw = param.name
        if param.annotation is not _empty:
            notes[param.name] = param.annotation
    return FullArgSpec(args, varargs, varkw, tuple(defaults) or None, only, named or None, notes)


def getcallargs(func, /, *positional, **named):
    spec = getfullargspec(func)
    if ismethod(func) and func.__self__ is not None:
        positional = (func.__self__,) + positional
        func = func.__func__
    bound = signature(func).bind(*positional, **named)
    given = list(spec.args[:len(positional)])
    bound.apply_defaults()
    order = given + [spec.varargs, spec.varkw] + list(named)
    found = {name: bound.arguments[name] for name in order if name in bound.arguments}
    found.update(bound.arguments)
    return found


def indentsize(line):
    expanded = line.expandtabs()
    return len(expanded) - len(expanded.lstrip())


def getclasstree(classes, unique=False):
    children, roots = {}, []
    for c in classes:
        if c.__bases__:
            for parent in c.__bases__:
                children.setdefault(parent, [])
                if c not in children[parent]:
                    children[parent].append(c)
                if unique and parent in classes:
                    break
        elif c not in roots:
            roots.append(c)
    for parent in children:
        if parent not in classes:
            roots.append(parent)
    return walktree(roots, children, None)


def walktree(classes, children, parent):
    results = []
    classes.sort(key=lambda c: (c.__module__, c.__name__))
    for c in classes:
        results.append((c, c.__bases__))
        if c in children:
            results.append(walktree(children[c], children, c))
    return results
