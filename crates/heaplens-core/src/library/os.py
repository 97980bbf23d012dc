# os: names, and paths as text. Nothing here asks the system; what would is refused by name.

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

_REFUSED = frozenset('''abort access chdir chmod chown close cpu_count dup environb execv execve fdopen fork fstat
get_terminal_size getcwd getcwdb getegid geteuid getgid getlogin getpgid getpid getppid getuid isatty kill link listdir
lstat makedirs mkdir mkfifo nice open pipe popen putenv read readlink remove removedirs rename renames replace rmdir
scandir sched_getaffinity sendfile setuid spawnl stat startfile symlink sync system times truncate umask uname unlink
unsetenv urandom utime wait waitpid walk write'''.split())


def __getattr__(name):
    if name in _REFUSED:
        raise NotImplementedError(f'heaplens asks no operating system: os.{name} is not supported')
    raise AttributeError(_refusal('os', name) or f"module 'os' has no attribute {name!r}")
