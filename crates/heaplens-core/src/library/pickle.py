# pickle: objects as bytes and back, in the formats of protocols 3 to 5 (their bytes are those of CPython); older ones
# are only read.
import sys
from collections import deque as _deque
from copyreg import dispatch_table
from io import BytesIO as _BytesIO
from struct import pack as _pack, unpack as _unpack

__all__ = ['PickleError', 'PicklingError', 'UnpicklingError', 'Pickler', 'Unpickler', 'dump', 'dumps', 'load', 'loads',
           'HIGHEST_PROTOCOL', 'DEFAULT_PROTOCOL']
HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4
_BATCH = 1000
_FRAME = 65536


class PickleError(Exception):
    pass


class PicklingError(PickleError):
    pass


class UnpicklingError(PickleError):
    pass


for _error in (PickleError, PicklingError, UnpicklingError):
    _error.__module__ = '_pickle'

# What copying cannot make anew either.
_unpicklable = frozenset(('generator', 'coroutine', 'async_generator', 'frame', 'traceback', 'module', 'cell', 'code',
                          'dict_keys', 'dict_values', 'dict_items', 'TextIOWrapper', 'lock', 'mappingproxy', 'memoryview'))


def encode_long(x):
    if x == 0:
        return b''
    data = x.to_bytes((x.bit_length() >> 3) + 1, 'little', signed=True)
    # A negative number may do with a byte less.
    return data[:-1] if x < 0 and len(data) > 1 and data[-1] == 0xff and data[-2] & 0x80 else data


def decode_long(data):
    return int.from_bytes(data, 'little', signed=True)


def whichmodule(obj, name):
    found = getattr(obj, '__module__', None)
    if found is not None:
        return found
    for module_name, module in list(sys.modules.items()):
        if module_name in ('__main__', '__mp_main__') or module is None:
            continue
        try:
            if _attribute(module, name) is obj:
                return module_name
        except AttributeError:
            pass
    return '__main__'


def _attribute(obj, name):
    for part in name.split('.'):
        if part == '<locals>':
            raise AttributeError(f"Can't get local attribute {name!r} on {obj!r}")
        try:
            obj = getattr(obj, part)
        except AttributeError:
            raise AttributeError(f"Can't get attribute {name!r} on {obj!r}") from None
    return obj


class Pickler:
    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        self.proto = self._checked(protocol)
        if not hasattr(file, 'write'):
            raise TypeError("file must have a 'write' attribute")
        self._file_write = file.write
        self.bin = True
        self.fast = False
        self._reset()

    def _checked(self, protocol):
        if protocol is None:
            return DEFAULT_PROTOCOL
        if protocol < 0:
            return HIGHEST_PROTOCOL
        if protocol > HIGHEST_PROTOCOL:
            raise ValueError(f'pickle protocol must be <= {HIGHEST_PROTOCOL}')
        if protocol < 3:
            raise NotImplementedError(f'heaplens writes no pickles of protocol {protocol}')
        return protocol

    def _reset(self):
        self.memo = {}

    def clear_memo(self):
        self.memo.clear()

    def persistent_id(self, obj):
        return None

    def dump(self, obj):
        self._out = out = []
        self._size = 0
        self._framed = self.proto >= 4
        self._file_write(bytes((0x80, self.proto)))
        self.save(obj)
        self._put(b'.')
        self._end_frame()

    def _put(self, data):
        self._out.append(data)
        self._size += len(data)

    def _end_frame(self):
        data = b''.join(self._out)
        self._out.clear()
        self._size = 0
        if self._framed and len(data) >= 4:
            self._file_write(b'\x95' + _pack('<Q', len(data)))
        if data:
            self._file_write(data)

    def _put_large(self, head, data):
        # What is larger than a frame stands between frames.
        if not self._framed or len(data) < _FRAME:
            self._put(head + data)
            return
        self._end_frame()
        self._file_write(head + data)

    def memoize(self, obj):
        if self.fast:
            return
        index = len(self.memo)
        self.memo[id(obj)] = index, obj
        if self.proto >= 4:
            self._put(b'\x94')
        elif index < 256:
            self._put(bytes((0x71, index)))
        else:
            self._put(b'r' + _pack('<I', index))

    def _get(self, index):
        self._put(bytes((0x68, index)) if index < 256 else b'j' + _pack('<I', index))

    def save(self, obj):
        if self._framed and self._size >= _FRAME:
            self._end_frame()
        reference = self.persistent_id(obj)
        if reference is not None:
            self.save(reference)
            self._put(b'Q')
            return
        known = self.memo.get(id(obj))
        kind = type(obj)
        if kind in (type(None), bool, int, float):
            _savers[kind](self, obj)
            return
        if known is not None:
            self._get(known[0])
            return
        saver = _savers.get(kind)
        if saver is not None:
            saver(self, obj)
            return
        override = getattr(self, 'reducer_override', None)
        value = NotImplemented if override is None else override(obj)
        if value is NotImplemented:
            table = getattr(self, 'dispatch_table', dispatch_table)
            reduce = table.get(kind)
            if reduce is not None:
                value = reduce(obj)
            elif issubclass(kind, type) or kind in _functions:
                self.save_global(obj)
                return
            elif isinstance(obj, _deque):
                value = kind, () if obj.maxlen is None else ((), obj.maxlen), obj.__getstate__(), iter(obj)
            elif kind is _method:
                value = getattr, (obj.__self__, obj.__name__)
            else:
                if kind.__name__ in _unpicklable and kind.__module__ in ('builtins', '_io', '_thread'):
                    raise TypeError(f"cannot pickle '{kind.__name__}' object")
                value = obj.__reduce_ex__(self.proto)
        if isinstance(value, str):
            self.save_global(obj, value)
            return
        if not isinstance(value, tuple):
            raise PicklingError('__reduce__ must return a string or tuple')
        if not 2 <= len(value) <= 6:
            raise PicklingError('tuple returned by __reduce__ must contain 2 through 6 elements')
        self._save_reduce(obj, *value)

    def _save_reduce(self, obj, func, args, state=None, items=None, pairs=None, state_setter=None):
        if not callable(func):
            raise PicklingError('first item of the tuple returned by __reduce__ must be callable')
        if not isinstance(args, tuple):
            raise PicklingError('second item of the tuple returned by __reduce__ must be a tuple')
        name = getattr(func, '__name__', '')
        if name == '__newobj_ex__' and self.proto >= 4:
            for part in args:
                self.save(part)
            self._put(b'\x92')
        elif name == '__newobj__':
            cls = args[0]
            if obj is not None and cls is not obj.__class__:
                raise PicklingError('args[0] from __newobj__ args has the wrong class')
            self.save(cls)
            self.save(args[1:])
            self._put(b'\x81')
        else:
            self.save(func)
            self.save(args)
            self._put(b'R')
        if obj is not None:
            known = self.memo.get(id(obj))
            if known is not None:
                # It refers to itself by its arguments.
                self._put(b'0')
                self._get(known[0])
            else:
                self.memoize(obj)
        if items is not None:
            self._batches(items, self.save, b'a', b'e')
        if pairs is not None:
            self._batches(pairs, self._save_pair, b's', b'u')
        if state is not None:
            if state_setter is None:
                self.save(state)
                self._put(b'b')
            else:
                self.save(state_setter)
                self.save(obj)
                self.save(state)
                self._put(b'\x86R0')

    def _save_pair(self, pair):
        key, value = pair
        self.save(key)
        self.save(value)

    def _batches(self, items, save, one, several):
        items = list(items)
        for start in range(0, len(items), _BATCH):
            batch = items[start:start + _BATCH]
            if len(batch) == 1 and (len(items) == 1 or several not in (b'e', b'u') or start):
                save(batch[0])
                self._put(one)
                continue
            self._put(b'(')
            for item in batch:
                save(item)
            self._put(several)

    def save_global(self, obj, name=None):
        if name is None:
            name = getattr(obj, '__qualname__', None) or obj.__name__
        module_name = whichmodule(obj, name)
        if '<locals>' in name.split('.'):
            raise AttributeError(f"Can't pickle local object {name!r}")
        try:
            __import__(module_name)
            found = _attribute(sys.modules[module_name], name)
        except (ImportError, KeyError, AttributeError):
            if module_name not in sys.modules:
                raise PicklingError(f"Can't pickle {obj!r}: import of module {module_name!r} failed") from None
            raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on {module_name} failed") from None
        if found is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module_name}.{name}")
        if self.proto >= 4:
            self.save(sys.intern(module_name))
            self.save(sys.intern(name))
            self._put(b'\x93')
        elif '.' in name:
            outer, _, last = name.rpartition('.')
            self._save_reduce(None, getattr, (_attribute(sys.modules[module_name], outer), last))
        else:
            self._put(b'c' + f'{module_name}\n{name}\n'.encode())
        self.memoize(obj)

    # One for each built-in type.

    def _save_none(self, obj):
        self._put(b'N')

    def _save_bool(self, obj):
        self._put(b'\x88' if obj else b'\x89')

    def _save_int(self, obj):
        if 0 <= obj < 256:
            self._put(bytes((0x4b, obj)))
        elif 0 <= obj < 65536:
            self._put(b'M' + _pack('<H', obj))
        elif -0x80000000 <= obj < 0x80000000:
            self._put(b'J' + _pack('<i', obj))
        else:
            data = encode_long(obj)
            if len(data) < 256:
                self._put(bytes((0x8a, len(data))) + data)
            else:
                self._put(b'\x8b' + _pack('<i', len(data)) + data)

    def _save_float(self, obj):
        self._put(b'G' + _pack('>d', obj))

    def _save_str(self, obj):
        data = obj.encode('utf-8', 'surrogatepass')
        if len(data) < 256 and self.proto >= 4:
            self._put(bytes((0x8c, len(data))) + data)
        else:
            self._put_large(b'X' + _pack('<I', len(data)), data)
        self.memoize(obj)

    def _save_bytes(self, obj):
        if len(obj) < 256:
            self._put(bytes((0x43, len(obj))) + obj)
        else:
            self._put_large(b'B' + _pack('<I', len(obj)), obj)
        self.memoize(obj)

    def _save_bytearray(self, obj):
        if self.proto < 5:
            self._save_reduce(obj, bytearray, (bytes(obj),) if obj else ())
            return
        self._put_large(b'\x96' + _pack('<Q', len(obj)), bytes(obj))
        self.memoize(obj)

    def _save_tuple(self, obj):
        if not obj:
            self._put(b')')
            return
        short = len(obj) <= 3
        if not short:
            self._put(b'(')
        for item in obj:
            self.save(item)
        known = self.memo.get(id(obj))
        if known is not None:
            self._put(b'0' * len(obj) if short else b'1')
            self._get(known[0])
            return
        self._put((b'\x85', b'\x86', b'\x87')[len(obj) - 1] if short else b't')
        self.memoize(obj)

    def _save_list(self, obj):
        self._put(b']')
        self.memoize(obj)
        self._exact(obj, self.save, b'a', b'e')

    def _save_dict(self, obj):
        self._put(b'}')
        self.memoize(obj)
        self._exact(obj.items(), self._save_pair, b's', b'u')

    def _exact(self, items, save, one, several):
        items = list(items)
        if len(items) == 1:
            save(items[0])
            self._put(one)
            return
        for start in range(0, len(items), _BATCH):
            self._put(b'(')
            for item in items[start:start + _BATCH]:
                save(item)
            self._put(several)

    def _save_set(self, obj):
        if self.proto < 4:
            self._save_reduce(obj, set, (list(obj),))
            return
        self._put(b'\x8f')
        self.memoize(obj)
        items = list(obj)
        for start in range(0, len(items), _BATCH):
            self._put(b'(')
            for item in items[start:start + _BATCH]:
                self.save(item)
            self._put(b'\x90')

    def _save_frozenset(self, obj):
        if self.proto < 4:
            self._save_reduce(obj, frozenset, (list(obj),))
            return
        self._put(b'(')
        for item in obj:
            self.save(item)
        known = self.memo.get(id(obj))
        if known is not None:
            self._put(b'1')
            self._get(known[0])
            return
        self._put(b'\x91')
        self.memoize(obj)

    def _save_type(self, obj):
        for value in (None, NotImplemented, ...):
            if obj is type(value):
                self._save_reduce(obj, type, (value,))
                return
        self.save_global(obj)

    def _save_ellipsis(self, obj):
        self.save_global(obj, 'Ellipsis')

    def _save_not_implemented(self, obj):
        self.save_global(obj, 'NotImplemented')


_method = type(Pickler(_BytesIO()).save)
_functions = (type(whichmodule), type(len))
_savers = {
    type(None): Pickler._save_none, bool: Pickler._save_bool, int: Pickler._save_int, float: Pickler._save_float,
    str: Pickler._save_str, bytes: Pickler._save_bytes, bytearray: Pickler._save_bytearray, tuple: Pickler._save_tuple,
    list: Pickler._save_list, dict: Pickler._save_dict, set: Pickler._save_set, frozenset: Pickler._save_frozenset,
    type: Pickler._save_type, type(...): Pickler._save_ellipsis, type(NotImplemented): Pickler._save_not_implemented,
}


class _Mark:
    pass


_mark = _Mark()


class Unpickler:
    def __init__(self, file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
        if not hasattr(file, 'read') or not hasattr(file, 'readline'):
            raise TypeError("file must have 'read' and 'readline' attributes")
        self._read_some, self._read_line = file.read, file.readline
        self.memo = {}
        self.encoding, self.errors = encoding, errors

    def _read(self, count):
        data = self._read_some(count)
        if len(data) < count:
            raise UnpicklingError('pickle data was truncated')
        return data

    def _line(self):
        data = self._read_line()
        if not data.endswith(b'\n'):
            raise UnpicklingError('pickle data was truncated')
        return data[:-1]

    def _number(self, form, count):
        return _unpack(form, self._read(count))[0]

    def persistent_load(self, pid):
        raise UnpicklingError('A load persistent id instruction was encountered, but no persistent_load function was '
                              'specified.')

    def find_class(self, module, name):
        module = {'__builtin__': 'builtins', 'copy_reg': 'copyreg'}.get(module, module)
        if module == 'builtins':
            name = {'xrange': 'range', 'long': 'int', 'unicode': 'str'}.get(name, name)
        __import__(module)
        return _attribute(sys.modules[module], name)

    def _since_mark(self):
        stack = self._stack
        for place in range(len(stack) - 1, -1, -1):
            if stack[place] is _mark:
                items = stack[place + 1:]
                del stack[place:]
                return items
        raise UnpicklingError('unexpected MARK found')

    def load(self):
        self._stack = stack = []
        while True:
            code = self._read_some(1)
            if not code:
                raise EOFError('Ran out of input')
            if code == b'.':
                if not stack:
                    raise UnpicklingError('unpickling stack underflow')
                return stack.pop()
            loader = _loaders.get(code)
            if loader is None:
                raise UnpicklingError(f"invalid load key, '{_shown(code)}'.")
            try:
                loader(self, stack)
            except IndexError:
                raise UnpicklingError('unpickling stack underflow') from None

    def _build(self, stack):
        state = stack.pop()
        obj = stack[-1]
        setter = getattr(obj, '__setstate__', None)
        if setter is not None:
            setter(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            fields = obj.__dict__
            for key, value in state.items():
                fields[sys.intern(key) if type(key) is str else key] = value
        for key, value in (slots or {}).items():
            setattr(obj, key, value)

    def _extend(self, stack):
        items = self._since_mark()
        target = stack[-1]
        if isinstance(target, list):
            target.extend(items)
            return
        append = target.append
        for item in items:
            append(item)

    def _update(self, stack):
        items = self._since_mark()
        target = stack[-1]
        for place in range(0, len(items), 2):
            target[items[place]] = items[place + 1]

    def _protocol(self, stack):
        proto = self._read(1)[0]
        if proto > HIGHEST_PROTOCOL:
            raise ValueError(f'unsupported pickle protocol: {proto}')

    def _recall(self, stack, index):
        if index not in self.memo:
            raise UnpicklingError(f'Memo value not found at index {index}')
        stack.append(self.memo[index])

    def _remember(self, stack, index):
        self.memo[index] = stack[-1]

    def _reduce(self, stack):
        args = stack.pop()
        stack[-1] = stack[-1](*args)

    def _new(self, stack):
        args = stack.pop()
        cls = stack.pop()
        stack.append(cls.__new__(cls, *args))

    def _new_ex(self, stack):
        keywords = stack.pop()
        args = stack.pop()
        cls = stack.pop()
        stack.append(cls.__new__(cls, *args, **keywords))

    def _global(self, stack):
        module = self._line().decode()
        stack.append(self.find_class(module, self._line().decode()))

    def _stack_global(self, stack):
        name = stack.pop()
        module = stack.pop()
        if type(name) is not str or type(module) is not str:
            raise UnpicklingError('STACK_GLOBAL requires str')
        stack.append(self.find_class(module, name))

    def _set_item(self, stack):
        value = stack.pop()
        key = stack.pop()
        stack[-1][key] = value

    def _append(self, stack):
        value = stack.pop()
        stack[-1].append(value)

    def _pop(self, stack):
        stack.pop()

    def _tuple(self, stack, count):
        items = tuple(stack[len(stack) - count:])
        del stack[len(stack) - count:]
        stack.append(items)

    def _text_number(self, stack):
        data = self._line()
        stack.append({b'00': False, b'01': True}[data] if data in (b'00', b'01') else int(data.rstrip(b'L')))


def _shown(code):
    number = code[0]
    return chr(number) if 32 <= number < 127 and number != 39 else f'\\x{number:02x}'


def _text(data):
    return data.decode('utf-8', 'surrogatepass')


_loaders = {
    b'\x80': Unpickler._protocol, b'\x95': lambda u, s: u._read(8), b'N': lambda u, s: s.append(None),
    b'\x88': lambda u, s: s.append(True), b'\x89': lambda u, s: s.append(False),
    b'K': lambda u, s: s.append(u._read(1)[0]), b'M': lambda u, s: s.append(u._number('<H', 2)),
    b'J': lambda u, s: s.append(u._number('<i', 4)), b'\x8a': lambda u, s: s.append(decode_long(u._read(u._read(1)[0]))),
    b'\x8b': lambda u, s: s.append(decode_long(u._read(u._number('<i', 4)))),
    b'G': lambda u, s: s.append(u._number('>d', 8)), b'\x8c': lambda u, s: s.append(_text(u._read(u._read(1)[0]))),
    b'X': lambda u, s: s.append(_text(u._read(u._number('<I', 4)))),
    b'\x8d': lambda u, s: s.append(_text(u._read(u._number('<Q', 8)))),
    b'C': lambda u, s: s.append(u._read(u._read(1)[0])), b'B': lambda u, s: s.append(u._read(u._number('<I', 4))),
    b'\x8e': lambda u, s: s.append(u._read(u._number('<Q', 8))),
    b'\x96': lambda u, s: s.append(bytearray(u._read(u._number('<Q', 8)))),
    b'I': Unpickler._text_number, b'L': Unpickler._text_number, b'F': lambda u, s: s.append(float(u._line())),
    b'V': lambda u, s: s.append(u._line().decode('latin-1')),
    b')': lambda u, s: s.append(()), b']': lambda u, s: s.append([]), b'}': lambda u, s: s.append({}),
    b'\x8f': lambda u, s: s.append(set()), b'(': lambda u, s: s.append(_mark),
    b'\x85': lambda u, s: u._tuple(s, 1), b'\x86': lambda u, s: u._tuple(s, 2), b'\x87': lambda u, s: u._tuple(s, 3),
    b't': lambda u, s: s.append(tuple(u._since_mark())), b'l': lambda u, s: s.append(list(u._since_mark())),
    b'\x91': lambda u, s: s.append(frozenset(u._since_mark())), b'\x90': lambda u, s: _add_all(u._since_mark(), s[-1]),
    b'a': Unpickler._append, b'e': Unpickler._extend, b's': Unpickler._set_item, b'u': Unpickler._update,
    b'c': Unpickler._global, b'\x93': Unpickler._stack_global, b'R': Unpickler._reduce, b'\x81': Unpickler._new,
    b'\x92': Unpickler._new_ex, b'b': Unpickler._build, b'0': Unpickler._pop, b'1': lambda u, s: u._since_mark(),
    b'2': lambda u, s: s.append(s[-1]), b'\x94': lambda u, s: u._remember(s, len(u.memo)),
    b'q': lambda u, s: u._remember(s, u._read(1)[0]), b'r': lambda u, s: u._remember(s, u._number('<I', 4)),
    b'p': lambda u, s: u._remember(s, int(u._line())), b'h': lambda u, s: u._recall(s, u._read(1)[0]),
    b'j': lambda u, s: u._recall(s, u._number('<I', 4)), b'g': lambda u, s: u._recall(s, int(u._line())),
    b'Q': lambda u, s: s.append(u.persistent_load(s.pop())),
}


def _add_all(items, target):
    if isinstance(target, set):
        target.update(items)
    else:
        for item in items:
            target.add(item)


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    Pickler(file, protocol).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    file = _BytesIO()
    Pickler(file, protocol).dump(obj)
    return file.getvalue()


def load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    return Unpickler(file).load()


def loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    return Unpickler(_BytesIO(data)).load()
