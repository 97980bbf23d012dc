# os: names, paths as text, and the machine's own files (see _files). Nothing here asks the system; what would is refused
# by name.

import sys
import os.path as path

name = 'posix'
sep = '/'
altsep = None
curdir, pardir, extsep, pathsep = '.', '..', '.', ':'
linesep = '\n'
defpath = '/bin:/usr/bin'
devnull = '/dev/null'
error = OSError
environ = {}


def getenv(key, default=None):
    return environ.get(key, default)


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    method = getattr(type(path), '__fspath__', None)
    if method is None:
        raise TypeError(f'expected str, bytes or os.PathLike object, not {type(path).__name__}')
    result = method(path)
    if isinstance(result, (str, bytes)):
        return result
    raise TypeError(f'expected {type(path).__name__}.__fspath__() to return str or bytes, not {type(result).__name__}')


class PathLike:
    def __class_getitem__(cls, item):
        return type(list[int])(cls, (item,))


PathLike.__subclasshook__ = classmethod(lambda cls, C: hasattr(C, '__fspath__'))

F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0, 1, 2, 64, 128, 512, 1024


def listdir(path='.'):
    import _files
    return _files.listdir(fspath(path))


def mkdir(path, mode=0o777, *, dir_fd=None):
    import _files
    _files.mkdir(fspath(path))


def makedirs(name, mode=0o777, exist_ok=False):
    name = fspath(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        makedirs(head, exist_ok=exist_ok)
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def remove(path, *, dir_fd=None):
    import _files
    _files.remove(fspath(path))


unlink = remove


def rmdir(path, *, dir_fd=None):
    import _files
    _files.rmdir(fspath(path))


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    import _files
    _files.rename(fspath(src), fspath(dst))


replace = rename

_REFUSED = frozenset('''abort access chdir chmod chown close cpu_count dup environb execv execve fdopen fork fstat get_terminal_size
getcwd getcwdb getegid geteuid getgid getlogin getpgid getpid getppid getuid isatty kill link lstat mkfifo
nice open pipe popen putenv read readlink removedirs renames scandir sched_getaffinity sendfile setuid spawnl
stat startfile symlink sync system times truncate umask uname unsetenv urandom utime wait waitpid walk write'''.split())


def __getattr__(name):
    if name in _REFUSED:
        raise NotImplementedError(f'heaplens asks no operating system: os.{name} is not supported')
    raise AttributeError(_refusal('os', name) or f"module 'os' has no attribute {name!r}")
