# os.path: paths as text, and questions about the machine's own files (see _files). What would ask the system is refused by
# name.

curdir, pardir, extsep, sep, pathsep, altsep = '.', '..', '.', '/', ':', None
defpath = '/bin:/usr/bin'
devnull = '/dev/null'
supports_unicode_filenames = False


def _text(path):
    if isinstance(path, (str, bytes)):
        return path
    import os
    return os.fspath(path)


def _marks(path):
    return (b'/', b'.', b'..') if isinstance(path, bytes) else ('/', '.', '..')


def join(a, /, *p):
    a = _text(a)
    slash = _marks(a)[0]
    path = a
    for b in p:
        if not hasattr(b, '__fspath__') and not isinstance(b, (str, bytes)):
            raise TypeError(f'join() argument must be str, bytes, or os.PathLike object, not {type(b).__name__!r}')
        b = _text(b)
        if type(b) is not type(a):
            if isinstance(b, (str, bytes)):
                raise TypeError("Can't mix strings and bytes in path components")
        if b.startswith(slash):
            path = b
        elif not path or path.endswith(slash):
            path += b
        else:
            path += slash + b
    return path


def split(p):
    p = _text(p)
    slash = _marks(p)[0]
    i = p.rfind(slash) + 1
    head, tail = p[:i], p[i:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def splitext(p):
    p = _text(p)
    slash, dot, _ = _marks(p)
    start = p.rfind(slash) + 1
    at = p.rfind(dot)
    if at > start and p[start:at].strip(dot):
        return p[:at], p[at:]
    return p, p[:0]


def splitdrive(p):
    p = _text(p)
    return p[:0], p


def basename(p):
    p = _text(p)
    return p[p.rfind(_marks(p)[0]) + 1:]


def dirname(p):
    return split(p)[0]


def isabs(s):
    s = _text(s)
    return s.startswith(_marks(s)[0])


def normcase(s):
    return _text(s)


def normpath(path):
    path = _text(path)
    slash, dot, up = _marks(path)
    if not path:
        return dot
    slashes = 0
    if path.startswith(slash):
        slashes = 2 if path.startswith(slash * 2) and not path.startswith(slash * 3) else 1
    kept = []
    for part in path.split(slash):
        if not part or part == dot:
            continue
        if part != up or (not slashes and not kept) or (kept and kept[-1] == up):
            kept.append(part)
        elif kept:
            kept.pop()
    return slash * slashes + slash.join(kept) or dot


def abspath(path):
    path = _text(path)
    if not isabs(path):
        raise NotImplementedError('heaplens asks no operating system: os.path.abspath of a relative path is not supported')
    return normpath(path)


def realpath(filename, *, strict=False):
    # There are no links.
    return abspath(filename)


def commonprefix(m):
    if not m:
        return ''
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def commonpath(paths):
    paths = [_text(p) for p in paths]
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    slash, dot, _ = _marks(paths[0])
    absolute = {p.startswith(slash) for p in paths}
    if len(absolute) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    split_paths = [[part for part in p.split(slash) if part and part != dot] for p in paths]
    common = commonprefix(split_paths)
    return (slash if absolute.pop() else slash[:0]) + slash.join(common)


def relpath(path, start=None):
    path = _text(path)
    if start is None:
        if isabs(path):
            raise NotImplementedError(
                'heaplens asks no operating system: os.path.relpath from the working folder is not supported')
        start = path[:0]
    start = _text(start)
    slash, dot, up = _marks(path)
    if isabs(path) != isabs(start):
        raise NotImplementedError(
            'heaplens asks no operating system: os.path.relpath from the working folder is not supported')
    a = [part for part in normpath(start or dot).split(slash) if part and part != dot]
    b = [part for part in normpath(path).split(slash) if part and part != dot]
    n = len(commonprefix([a, b]))
    return slash.join([up] * (len(a) - n) + b[n:]) or dot


def exists(path):
    import _files
    return _files.exists(_text(path))


def isfile(path):
    import _files
    return _files.isfile(_text(path))


def isdir(path):
    import _files
    return _files.isdir(_text(path))


def getsize(filename):
    import _files
    return _files.size(_text(filename))


def islink(path):
    return False


lexists = exists

_REFUSED = frozenset('''ismount getmtime getatime getctime samefile
expandvars sameopenfile samestat'''.split())


def expanduser(path):
    from os import fspath
    path = fspath(path)
    if path[:1] in ('~', b'~'):
        raise NotImplementedError('heaplens asks no operating system: os.path.expanduser of a home directory is not supported')
    return path


def __getattr__(name):
    if name in _REFUSED:
        raise NotImplementedError(f'heaplens asks no operating system: os.path.{name} is not supported')
    raise AttributeError(_refusal('os.path', name) or f"module 'posixpath' has no attribute {name!r}")
