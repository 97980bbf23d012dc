# _files: the machine's own file system. When a run begins it has the program and the folders that lead to it; it keeps
# what the program writes, and ends with it: nothing of it is on any disk. `open` is here, too, with the classes of file objects.

import io as _io
import os.path as _path
import sys as _sys

_folders = {'.', '/', '/tmp'}
_contents = {}


# The program's own path, until the folders that lead to it are put among the others: as long as nobody lists or moves any,
# a run does not tell how deep its program lies.
_program = ''


def _put_program():
    global _program
    file = getattr(_sys.modules.get('__main__'), '__file__', None)
    source = _source_of(file) if isinstance(file, str) else None
    if source is not None:
        _program = _path.normpath(file) if '//' in file or '/.' in file else file
        _contents[_program] = bytearray(source.encode())


_put_program()


def _put_folders():
    global _program
    key, _program = _program, ''
    while _path.dirname(key) not in ('', key):
        key = _path.dirname(key)
        _folders.add(key)


def _is_folder(key):
    return key in _folders or _program.startswith(key + '/')


def _key(path):
    return _path.normpath(path if isinstance(path, str) else path.decode())


def _error(kind, number, text, *paths):
    names = [p for p in paths]
    return kind(number, text, names[0]) if len(names) == 1 else kind(number, text, names[0], None, names[1])


def _missing(path, *more):
    return _error(FileNotFoundError, 2, 'No such file or directory', path, *more)


def exists(path):
    return _key(path) in _contents or _is_folder(_key(path))


def isfile(path):
    return _key(path) in _contents


def isdir(path):
    return _is_folder(_key(path))


def size(path):
    if not exists(path):
        raise _missing(path)
    return len(_contents.get(_key(path), b''))


def _parent_exists(key):
    parent = _path.dirname(key) or '.'
    return _is_folder(parent)


def remove(path):
    key = _key(path)
    _put_folders()
    if _is_folder(key):
        raise _error(IsADirectoryError, 21, 'Is a directory', path)
    if key not in _contents:
        raise _missing(path)
    del _contents[key]


def mkdir(path):
    key = _key(path)
    if exists(path):
        raise _error(FileExistsError, 17, 'File exists', path)
    if not _parent_exists(key):
        raise _missing(path)
    _folders.add(key)


def rmdir(path):
    key = _key(path)
    _put_folders()
    if key in _contents:
        raise _error(NotADirectoryError, 20, 'Not a directory', path)
    if not _is_folder(key):
        raise _missing(path)
    if listdir(path):
        raise _error(OSError, 39, 'Directory not empty', path)
    _folders.discard(key)


def rename(src, dst):
    old, new = _key(src), _key(dst)
    _put_folders()
    if old not in _contents and not _is_folder(old) or not _parent_exists(new):
        raise _missing(src, dst)
    if old in _contents:
        if _is_folder(new):
            raise _error(IsADirectoryError, 21, 'Is a directory', src, dst)
        _contents[new] = _contents.pop(old)
        return
    for name in [k for k in _folders if k == old or k.startswith(old + '/')]:
        _folders.discard(name)
        _folders.add(new + name[len(old):])
    for name in [k for k in _contents if k.startswith(old + '/')]:
        _contents[new + name[len(old):]] = _contents.pop(name)


def listdir(path):
    key = _key(path)
    _put_folders()
    if key in _contents:
        raise _error(NotADirectoryError, 20, 'Not a directory', path)
    if not _is_folder(key):
        raise _missing(path)
    inside = '' if key == '.' else key if key == '/' else key + '/'
    names = []
    for name in [*_contents, *_folders]:
        rest = name[len(inside):]
        if name != key and name.startswith(inside) and rest and '/' not in rest and not (key == '.' and name == '/'):
            names.append(rest)
    return names


# ---- file objects ----


class _Buffered(_io._BufferedIOBase):
    # Bytes of a file, with a place in them. What is written reaches the file when it is flushed.
    _closed = False

    def __init__(self, raw, mode='rb', name=None):
        self._data, self.mode, self.name = raw, mode, name
        self._pos = 0
        self._pending = bytearray()
        self._reads = '+' in mode or 'r' in mode
        self._writes = '+' in mode or 'r' not in mode
        if 'a' in mode:
            self._pos = len(raw)

    closed = property(lambda self: self._closed)

    def _check_closed(self):
        if self._closed:
            raise ValueError('I/O operation on closed file.' if not self._writes else 'write to closed file')

    def __repr__(self):
        return f'<_io.{type(self).__name__} name={self.name!r}>'

    def readable(self):
        return self._reads

    def writable(self):
        return self._writes

    def seekable(self):
        return True

    def _must(self, allowed, what):
        if self._closed:
            raise ValueError(f'{what} of closed file' if what != 'write' else 'write to closed file')
        if not allowed:
            raise _io.UnsupportedOperation(what)

    def read(self, size=-1, /):
        self._must(self._reads, 'read')
        self.flush()
        data = self._data
        end = len(data) if size is None or size < 0 else min(len(data), self._pos + size)
        found = bytes(data[self._pos:end])
        self._pos = max(self._pos, end)
        return found

    read1 = peek_all = read

    def readline(self, size=-1, /):
        self._must(self._reads, 'readline')
        self.flush()
        data = self._data
        at = data.find(b'\n', self._pos)
        end = len(data) if at < 0 else at + 1
        if size is not None and size >= 0:
            end = min(end, self._pos + size)
        found = bytes(data[self._pos:end])
        self._pos = max(self._pos, end)
        return found

    def readinto(self, buffer, /):
        found = self.read(len(buffer))
        buffer[:len(found)] = found
        return len(found)

    def peek(self, size=0, /):
        self.flush()
        return bytes(self._data[self._pos:])

    def write(self, buffer, /):
        self._must(self._writes, 'write')
        if isinstance(buffer, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        buffer = memoryview(buffer).tobytes()
        self._pending += buffer
        if len(self._pending) > 8192:
            self.flush()
        return len(buffer)

    def flush(self):
        if self._closed:
            raise ValueError('flush of closed file')
        if self._pending:
            if 'a' in self.mode:
                self._pos = len(self._data)
            if self._pos > len(self._data):
                self._data += bytes(self._pos - len(self._data))
            self._data[self._pos:self._pos + len(self._pending)] = self._pending
            self._pos += len(self._pending)
            self._pending.clear()

    def seek(self, target, whence=0, /):
        if self._closed:
            raise ValueError('seek of closed file')
        self.flush()
        target += (0, self._pos, len(self._data))[whence]
        if target < 0:
            raise OSError(22, 'Invalid argument')
        self._pos = target
        return target

    def tell(self):
        if self._closed:
            raise ValueError('tell of closed file')
        return len(self._data) + len(self._pending) if 'a' in self.mode and self._pending else (
            self._pos + len(self._pending))

    def truncate(self, pos=None, /):
        self._must(self._writes, 'truncate')
        self.flush()
        pos = self._pos if pos is None else pos
        if pos < len(self._data):
            del self._data[pos:]
        else:
            self._data += bytes(pos - len(self._data))
        return pos

    def close(self):
        if not self._closed:
            self.flush()
            self._closed = True

    def fileno(self):
        raise NotImplementedError('heaplens has no file descriptors: fileno() is not supported')

    def __del__(self):
        if not self._closed:
            self.close()


class BufferedReader(_Buffered):
    pass


class BufferedWriter(_Buffered):
    pass


class BufferedRandom(_Buffered):
    pass


class FileIO(_Buffered):
    def __repr__(self):
        return f'<_io.FileIO name={self.name!r} mode={self.mode!r} closefd=True>'


class TextIOWrapper(_io._TextIOBase):
    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError(f'illegal newline value: {newline!r}')
        self._buffer = buffer
        self.encoding = 'UTF-8' if encoding is None else encoding
        self.errors = 'strict' if errors is None else errors
        self.line_buffering, self.write_through = line_buffering, write_through
        self._newline = newline
        self._text = self._at = None
        ''.encode(self.encoding)

    buffer = property(lambda self: self._buffer)
    name = property(lambda self: self._buffer.name)
    closed = property(lambda self: self._buffer.closed)
    newlines = None

    def __repr__(self):
        mode = f' mode={self.mode!r}' if 'mode' in self.__dict__ else ''
        name = getattr(self._buffer, 'name', None)
        shown = '' if name is None else f' name={name!r}'
        return f'<_io.TextIOWrapper{shown}{mode} encoding={self.encoding!r}>'

    def _check_closed(self):
        if self._buffer.closed:
            raise ValueError('I/O operation on closed file.')

    def readable(self):
        self._check_closed()
        return self._buffer.readable()

    def writable(self):
        self._check_closed()
        return self._buffer.writable()

    def seekable(self):
        self._check_closed()
        return self._buffer.seekable()

    def _load(self):
        # The rest of the file as text, decoded at once.
        self._check_closed()
        if not self._buffer.readable():
            raise _io.UnsupportedOperation('not readable')
        if self._text is None or self._at >= len(self._text):
            text = self._buffer.read().decode(self.encoding, self.errors)
            if self._newline is None:
                text = text.replace('\r\n', '\n').replace('\r', '\n')
            self._text, self._at = text, 0

    def read(self, size=-1, /):
        self._load()
        end = len(self._text) if size is None or size < 0 else self._at + size
        found = self._text[self._at:end]
        self._at += len(found)
        return found

    def readline(self, size=-1, /):
        self._load()
        text, start = self._text, self._at
        if self._newline in (None, '\n'):
            at = text.find('\n', start)
            end = at + 1 if at >= 0 else len(text)
        elif self._newline:
            at = text.find(self._newline, start)
            end = at + len(self._newline) if at >= 0 else len(text)
        else:
            end = start
            while end < len(text) and text[end] not in '\r\n':
                end += 1
            end += 2 if text[end:end + 2] == '\r\n' else 1
            end = min(end, len(text))
        if size is not None and size >= 0:
            end = min(end, start + size)
        self._at = end
        return text[start:end]

    def write(self, text, /):
        if not isinstance(text, str):
            raise TypeError(f'write() argument must be str, not {type(text).__name__}')
        self._check_closed()
        if not self._buffer.writable():
            raise _io.UnsupportedOperation('not writable')
        # It goes behind what has been read ahead, as CPython's chunk has been.
        self._text = None
        length = len(text)
        if self._newline not in ('', '\n') and '\n' in text and self._newline:
            text = text.replace('\n', self._newline)
        self._buffer.write(text.encode(self.encoding, self.errors))
        return length

    def _settle(self):
        # What was decoded ahead is given back, so that the buffer's place is this one's.
        if self._text is not None:
            rest = self._text[self._at:].encode(self.encoding, self.errors)
            self._text = None
            if rest:
                self._buffer.seek(-len(rest), 1)

    def flush(self):
        self._check_closed()
        self._buffer.flush()

    def seek(self, cookie, whence=0, /):
        self._check_closed()
        if whence == 1 and cookie:
            raise _io.UnsupportedOperation("can't do nonzero cur-relative seeks")
        if whence == 2 and cookie:
            raise _io.UnsupportedOperation("can't do nonzero end-relative seeks")
        if whence == 0 and cookie < 0:
            raise ValueError(f'negative seek position {cookie!r}')
        self._settle()
        return self._buffer.seek(cookie, whence)

    def tell(self):
        self._check_closed()
        self._settle()
        return self._buffer.tell()

    def truncate(self, pos=None, /):
        self._settle()
        return self._buffer.truncate(pos)

    def close(self):
        self._buffer.close()

    def fileno(self):
        return self._buffer.fileno()

    def detach(self):
        raise NotImplementedError('heaplens does not support TextIOWrapper.detach')

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None):
        self.encoding = self.encoding if encoding is None else encoding
        self.errors = self.errors if errors is None else errors


def open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    if isinstance(file, int):
        raise NotImplementedError('heaplens has no file descriptors: open() of a number is not supported')
    import os
    file = os.fspath(file)
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {'None' if mode is None else type(mode).__name__}")
    letters = set(mode)
    if letters - set('axrwb+t') or len(mode) > len(letters):
        raise ValueError(f'invalid mode: {mode!r}')
    if 't' in mode and 'b' in mode:
        raise ValueError("can't have text and binary mode at once")
    if len(letters & set('axrw')) != 1:
        raise ValueError('must have exactly one of create/read/write/append mode')
    binary = 'b' in mode
    for name, value in (('encoding', encoding), ('errors', errors), ('newline', newline)):
        if binary and value is not None:
            raise ValueError(f"binary mode doesn't take {'an' if name != 'newline' else 'a'} {name} argument")
    key = _key(file)
    if not file:
        raise _missing(file)
    if _is_folder(key):
        raise _error(IsADirectoryError, 21, 'Is a directory', file)
    if key not in _contents:
        if 'r' in mode or not _parent_exists(key):
            raise _missing(file)
        _contents[key] = bytearray()
    elif 'x' in mode:
        raise _error(FileExistsError, 17, 'File exists', file)
    data = _contents[key]
    if 'w' in mode:
        del data[:]
    raw_mode = ''.join(c for c in 'raxw' if c in mode) + 'b' + ('+' if '+' in mode else '')
    kind = BufferedRandom if '+' in mode else BufferedReader if 'r' in mode else BufferedWriter
    if binary and buffering == 0:
        kind = FileIO
    if not binary and buffering == 0:
        raise ValueError("can't have unbuffered text I/O")
    buffer = kind(data, raw_mode, file)
    if binary:
        return buffer
    text = TextIOWrapper(buffer, encoding, errors, newline)
    text.mode = mode
    return text


for _cls in (BufferedReader, BufferedWriter, BufferedRandom, FileIO, TextIOWrapper):
    _cls.__module__ = '_io'
    _name_in_full(_cls)
for _cls in (BufferedReader, BufferedWriter, BufferedRandom):
    _io.BufferedIOBase.register(_cls)
_io.RawIOBase.register(FileIO)
_io.TextIOBase.register(TextIOWrapper)
open.__module__ = '_io'
del _cls
