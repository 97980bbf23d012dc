# io: streams in memory. Files are in memory, too: see _files.

import abc

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192
BlockingIOError = BlockingIOError


class UnsupportedOperation(OSError, ValueError):
    pass


class _IOBase:
    __slots__ = ()
    closed = False

    def _unsupported(self, name):
        raise UnsupportedOperation(f'{self.__class__.__name__}.{name}() not supported')

    def seek(self, pos, whence=0):
        self._unsupported('seek')

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, pos=None):
        self._unsupported('truncate')

    def flush(self):
        self._check_closed()

    def close(self):
        self.closed = True

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def isatty(self):
        self._check_closed()
        return False

    def fileno(self):
        raise UnsupportedOperation('fileno')

    def _check_closed(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')

    def __enter__(self):
        self._check_closed()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        self._check_closed()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=None):
        if hint is None or hint <= 0:
            return list(self)
        # As few lines as have that many characters together; text goes on at exactly as many.
        lines, left = [], hint + (0 if isinstance(self, BytesIO) else 1)
        while left > 0 and (line := self.readline()):
            lines.append(line)
            left -= len(line)
        return lines

    def writelines(self, lines):
        self._check_closed()
        for line in lines:
            self.write(line)


class _RawIOBase(_IOBase):
    __slots__ = ()


class _BufferedIOBase(_IOBase):
    __slots__ = ()

    def detach(self):
        raise UnsupportedOperation('detach')

    def read(self, size=-1):
        self._unsupported('read')

    def write(self, b):
        self._unsupported('write')


class _TextIOBase(_IOBase):
    __slots__ = ()
    encoding = None
    newlines = None
    errors = None

    def detach(self):
        raise UnsupportedOperation('detach')

    def read(self, size=-1):
        self._unsupported('read')

    def write(self, s):
        self._unsupported('write')

    def readline(self):
        self._unsupported('readline')


def _size(size):
    if size is None:
        return -1
    if not hasattr(size, '__index__'):
        raise TypeError(f"argument should be integer or None, not '{type(size).__name__}'")
    return size.__index__()


class StringIO(_TextIOBase):
    # The text is kept in pieces while it is only written to the end, and joined when it is looked at.
    __slots__ = ('_newline', '_pieces', '_len', '_pos', 'closed', '__dict__', '__weakref__')

    def __init__(self, initial_value='', newline='\n'):
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f'newline must be str or None, not {type(newline).__name__}')
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError(f'illegal newline value: {newline!r}')
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f'initial_value must be str or None, not {type(initial_value).__name__}')
        self._newline = newline
        self._pieces = []
        self._len = 0
        self._pos = 0
        self.closed = False
        if initial_value:
            self.write(initial_value)
            self._pos = 0

    def _check_closed(self):
        if self.closed:
            raise ValueError('I/O operation on closed file')

    def _text(self):
        if len(self._pieces) != 1:
            self._pieces = [''.join(self._pieces)]
        return self._pieces[0]

    def getvalue(self):
        self._check_closed()
        return self._text()

    def write(self, s, /):
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        self._check_closed()
        given = len(s)
        if self._newline is None:
            s = s.replace('\r\n', '\n').replace('\r', '\n')
        elif self._newline in ('\r', '\r\n'):
            s = s.replace('\n', self._newline)
        if not s:
            return given
        if self._pos == self._len:
            self._pieces.append(s)
            self._len += len(s)
        else:
            text = self._text()
            if self._pos > self._len:
                text += '\0' * (self._pos - self._len)
            text = text[:self._pos] + s + text[self._pos + len(s):]
            self._pieces = [text]
            self._len = len(text)
        self._pos += len(s)
        return given

    def read(self, size=-1, /):
        size = _size(size)
        self._check_closed()
        text = self._text()
        start = self._pos
        end = self._len if size < 0 else min(start + size, self._len)
        if start >= end:
            return ''
        self._pos = end
        return text[start:end]

    def readline(self, size=-1, /):
        size = _size(size)
        self._check_closed()
        text = self._text()
        start = self._pos
        if start >= self._len:
            return ''
        if self._newline == '':
            end = self._len
            for mark in ('\r\n', '\n', '\r'):
                at = text.find(mark, start, end)
                if at >= 0:
                    end = min(end, at + len(mark))
        else:
            mark = self._newline or '\n'
            at = text.find(mark, start)
            end = self._len if at < 0 else at + len(mark)
        if size >= 0:
            end = min(end, start + size)
        self._pos = end
        return text[start:end]

    def seek(self, pos, whence=0, /):
        self._check_closed()
        if whence == 0:
            if pos < 0:
                raise ValueError(f'Negative seek position {pos}')
            self._pos = pos
        elif whence in (1, 2):
            if pos != 0:
                raise OSError("Can't do nonzero cur-relative seeks")
            if whence == 2:
                self._pos = self._len
        else:
            raise ValueError(f'Invalid whence ({whence}, should be 0, 1 or 2)')
        return self._pos

    def tell(self):
        self._check_closed()
        return self._pos

    def truncate(self, pos=None, /):
        self._check_closed()
        if pos is None:
            pos = self._pos
        if pos < 0:
            raise ValueError(f'Negative size value {pos}')
        if pos < self._len:
            self._pieces = [self._text()[:pos]]
            self._len = pos
        return pos

    def close(self):
        self._pieces = []
        self._len = 0
        self.closed = True

    @property
    def line_buffering(self):
        self._check_closed()
        return False

    def readable(self):
        self._check_closed()
        return True

    writable = seekable = readable


class BytesIO(_BufferedIOBase):
    __slots__ = ('_data', '_pos', 'closed', '__dict__', '__weakref__')

    def __init__(self, initial_bytes=b''):
        self._data = bytearray()
        if initial_bytes is not None:
            try:
                self._data += memoryview(initial_bytes)
            except TypeError:
                raise TypeError(f"a bytes-like object is required, not '{_type_name(initial_bytes)}'") from None
        self._pos = 0
        self.closed = False

    def getvalue(self):
        self._check_closed()
        return bytes(self._data)

    def getbuffer(self):
        self._check_closed()
        return memoryview(self._data)

    def write(self, b, /):
        self._check_closed()
        if isinstance(b, str) or not isinstance(b, (bytes, bytearray)):
            raise TypeError(f"a bytes-like object is required, not '{type(b).__name__}'")
        n = len(b)
        if n:
            if self._pos > len(self._data):
                self._data += bytes(self._pos - len(self._data))
            self._data[self._pos:self._pos + n] = b
            self._pos += n
        return n

    def read(self, size=-1, /):
        size = _size(size)
        self._check_closed()
        end = len(self._data) if size < 0 else min(self._pos + size, len(self._data))
        if self._pos >= end:
            return b''
        found = bytes(self._data[self._pos:end])
        self._pos = end
        return found

    read1 = read

    def readline(self, size=-1, /):
        size = _size(size)
        self._check_closed()
        if self._pos >= len(self._data):
            return b''
        at = self._data.find(b'\n', self._pos)
        end = len(self._data) if at < 0 else at + 1
        if size >= 0:
            end = min(end, self._pos + size)
        found = bytes(self._data[self._pos:end])
        self._pos = end
        return found

    def readinto(self, buffer, /):
        found = self.read(len(buffer))
        buffer[:len(found)] = found
        return len(found)

    def seek(self, pos, whence=0, /):
        self._check_closed()
        if whence not in (0, 1, 2):
            raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
        if whence == 0 and pos < 0:
            raise ValueError(f'negative seek value {pos}')
        self._pos = max(0, (0, self._pos, len(self._data))[whence] + pos)
        return self._pos

    def tell(self):
        self._check_closed()
        return self._pos

    def truncate(self, size=None, /):
        self._check_closed()
        if size is None:
            size = self._pos
        if size < 0:
            raise ValueError(f'negative size value {size}')
        del self._data[size:]
        return size

    def readable(self):
        self._check_closed()
        return True

    writable = seekable = readable


# What streams are in public: classes that others may be registered with, as those here are.
class IOBase(_IOBase, metaclass=abc.ABCMeta):
    pass


class RawIOBase(_RawIOBase, IOBase):
    pass


class BufferedIOBase(_BufferedIOBase, IOBase):
    pass


class TextIOBase(_TextIOBase, IOBase):
    pass


for _cls in (_IOBase, _RawIOBase, _BufferedIOBase, _TextIOBase, StringIO, BytesIO):
    _cls.__module__ = '_io'
    _name_in_full(_cls)
del _cls
BufferedIOBase.register(BytesIO)
TextIOBase.register(StringIO)


def open(*args, **kwargs):
    import _files
    return _files.open(*args, **kwargs)


def open_code(path):
    return open(path, 'rb')


def text_encoding(encoding, stacklevel=2, /):
    return 'locale' if encoding is None else encoding


def __getattr__(name):
    # The classes of files, which are loaded when they are asked for.
    if name in ('TextIOWrapper', 'BufferedReader', 'BufferedWriter', 'BufferedRandom', 'FileIO'):
        import _files
        return getattr(_files, name)
    raise AttributeError(_refusal('io', name) or f"module 'io' has no attribute {name!r}")


__all__ = ['BlockingIOError', 'open', 'IOBase', 'RawIOBase', 'BytesIO', 'StringIO', 'BufferedIOBase', 'TextIOBase',
           'FileIO', 'BufferedReader', 'BufferedWriter', 'BufferedRandom', 'TextIOWrapper', 'UnsupportedOperation', 'SEEK_SET', 'SEEK_CUR', 'SEEK_END']

