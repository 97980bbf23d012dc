# pathlib: paths as objects. Those of files are of the machine's own file system (see io).

import os as _os
import sys as _sys

__all__ = ['PurePath', 'PurePosixPath', 'PureWindowsPath', 'Path', 'PosixPath', 'WindowsPath']


def _text_of(part):
    if isinstance(part, PurePath):
        return str(part)
    text = _os.fspath(part)
    if not isinstance(text, str):
        raise TypeError('argument should be a str object or an os.PathLike object returning str, not '
                        f'{type(text)!r}')
    return str(text)


def _parse(parts):
    # The root and the parts of the joined paths; an absolute one begins anew.
    root, names = '', []
    for part in parts:
        if part.startswith('/'):
            root = '//' if part.startswith('//') and not part.startswith('///') else '/'
            names = []
        names += [name for name in part.split('/') if name and name != '.']
    return root, names


class _Parents:
    def __init__(self, path):
        self._path, self._cls = path, type(path)

    def __len__(self):
        return len(self._path._names)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple([self[i] for i in range(*index.indices(len(self)))])
        if index >= len(self) or index < -len(self):
            raise IndexError(index)
        if index < 0:
            index += len(self)
        return self._path._with(self._path._names[:len(self) - index - 1])

    def __iter__(self):
        return iter([self[i] for i in range(len(self))])

    def __repr__(self):
        return f'<{self._cls.__name__}.parents>'


class PurePath:
    __slots__ = ('_root', '_names', '_str', '__weakref__')

    def __new__(cls, *args):
        if cls is PurePath:
            cls = PurePosixPath
        if cls is Path:
            cls = PosixPath
        self = object.__new__(cls)
        try:
            self._root, self._names = _parse([_text_of(arg) for arg in args])
        except TypeError as e:
            raise e from None
        self._str = None
        return self

    def _with(self, names, root=None):
        path = object.__new__(type(self))
        path._root, path._names, path._str = self._root if root is None else root, list(names), None
        return path

    def __reduce__(self):
        return self.__class__, tuple(self.parts)

    def __str__(self):
        if self._str is None:
            self._str = self._root + '/'.join(self._names) or '.'
        return self._str

    __fspath__ = as_posix = __str__

    def __bytes__(self):
        return str(self).encode()

    def __repr__(self):
        return f'{self.__class__.__name__}({self.as_posix()!r})'

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        safe = b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~/'
        return 'file://' + ''.join([chr(c) if c in safe else f'%{c:02X}' for c in bytes(self)])

    def _key(self):
        return [self._root, *self._names] if self._root else self._names

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, PurePath) else NotImplemented

    def __hash__(self):
        return hash(tuple(self._key()))

    def __lt__(self, other):
        return self._key() < other._key() if isinstance(other, PurePath) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if isinstance(other, PurePath) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if isinstance(other, PurePath) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if isinstance(other, PurePath) else NotImplemented

    __class_getitem__ = classmethod(type(list[int]))
    drive = property(lambda self: '')
    root = property(lambda self: self._root)
    anchor = property(lambda self: self._root)
    parts = property(lambda self: tuple(self._key()))
    name = property(lambda self: self._names[-1] if self._names else '')
    parents = property(lambda self: _Parents(self))

    @property
    def parent(self):
        return self._with(self._names[:-1]) if self._names else self

    @property
    def suffix(self):
        name = self.name
        at = name.rfind('.')
        return name[at:] if 0 < at < len(name) - 1 else ''

    @property
    def suffixes(self):
        name = self.name
        if name.endswith('.'):
            return []
        return ['.' + suffix for suffix in name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        name = self.name
        at = name.rfind('.')
        return name[:at] if 0 < at < len(name) - 1 else name

    def with_name(self, name):
        if not self.name:
            raise ValueError(f'{self!r} has an empty name')
        if not name or '/' in name or name == '.':
            raise ValueError(f'Invalid name {name!r}')
        return self._with(self._names[:-1] + [name])

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if '/' in suffix or suffix and not suffix.startswith('.') or suffix == '.':
            raise ValueError(f'Invalid suffix {suffix!r}')
        if not self.name:
            raise ValueError(f'{self!r} has an empty name')
        name, old = self.name, self.suffix
        return self._with(self._names[:-1] + [(name[:-len(old)] if old else name) + suffix])

    def relative_to(self, *other):
        if not other:
            raise TypeError('need at least one argument')
        base = type(self)(*other)
        key, start = self._key(), base._key()
        if key[:len(start)] != start or self._root != base._root:
            raise ValueError(f'{str(self)!r} is not in the subpath of {str(base)!r} OR one path is relative and the '
                             'other is absolute.')
        return self._with(key[len(start):], '')

    def is_relative_to(self, *other):
        base = type(self)(*other)
        start = base._key()
        return self._root == base._root and self._key()[:len(start)] == start

    def joinpath(self, *args):
        root, names = _parse([_text_of(arg) for arg in args])
        return self._with(names, root) if root else self._with(self._names + names)

    def __truediv__(self, key):
        try:
            return self.joinpath(key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return type(self)(key, self)
        except TypeError:
            return NotImplemented

    def is_absolute(self):
        return bool(self._root)

    def is_reserved(self):
        return False

    def match(self, path_pattern):
        import fnmatch
        root, names = _parse([path_pattern])
        if not names and not root:
            raise ValueError('empty pattern')
        own = self._key()
        if root:
            names = [root] + names
            if len(own) != len(names):
                return False
        elif len(names) > len(own):
            return False
        return all(fnmatch.fnmatchcase(a, b) for a, b in zip(reversed(own), reversed(names)))


class PurePosixPath(PurePath):
    __slots__ = ()


class Path(PurePath):
    __slots__ = ()

    @classmethod
    def cwd(cls):
        return cls(_os.getcwd())

    @classmethod
    def home(cls):
        return cls('~').expanduser()

    def __enter__(self):
        return self

    def __exit__(self, t, v, tb):
        pass

    def absolute(self):
        return self if self.is_absolute() else type(self)(_os.getcwd(), self)

    def resolve(self, strict=False):
        return type(self)(_os.path.realpath(self))

    def expanduser(self):
        return type(self)(_os.path.expanduser(str(self)))

    def exists(self):
        return _os.path.exists(self)

    def is_file(self):
        return _os.path.isfile(self)

    def is_dir(self):
        return _os.path.isdir(self)

    def is_symlink(self):
        return False

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        return open(str(self), mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None):
        with self.open('r', -1, encoding, errors) as f:
            return f.read()

    def read_bytes(self):
        with self.open('rb') as f:
            return f.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError(f'data must be str, not {data.__class__.__name__}')
        with self.open('w', -1, encoding, errors, newline) as f:
            return f.write(data)

    def write_bytes(self, data):
        with self.open('wb') as f:
            return f.write(memoryview(data))

    def unlink(self, missing_ok=False):
        try:
            _os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rename(self, target):
        _os.rename(self, target)
        return type(self)(target)

    replace = rename

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            _os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def rmdir(self):
        _os.rmdir(self)

    def touch(self, mode=0o666, exist_ok=True):
        if self.exists():
            if not exist_ok:
                raise FileExistsError(17, 'File exists', str(self))
            return
        self.open('a').close()

    def iterdir(self):
        for name in _os.listdir(self):
            yield self / name

    def samefile(self, other):
        return _os.path.realpath(self) == _os.path.realpath(other)


class PosixPath(Path, PurePosixPath):
    __slots__ = ()


def _refuse(name):
    def method(self, *args, **kwargs):
        raise NotImplementedError(f'heaplens asks no operating system: Path.{name} is not supported')
    method.__name__ = name
    return method


for _name in ('stat', 'lstat', 'chmod', 'owner', 'group', 'glob', 'rglob', 'symlink_to', 'hardlink_to', 'readlink',
              'is_mount', 'is_socket', 'is_fifo', 'is_block_device', 'is_char_device'):
    setattr(Path, _name, _refuse(_name))
del _name


def __getattr__(name):
    if name in ('PureWindowsPath', 'WindowsPath'):
        raise NotImplementedError(f'heaplens does not support pathlib.{name}')
    raise AttributeError(_refusal('pathlib', name) or f"module 'pathlib' has no attribute {name!r}")
