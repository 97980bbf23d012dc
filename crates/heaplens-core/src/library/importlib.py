# importlib: modules by names that are found at run time, and modules run again.
import sys

__all__ = ['__import__', 'import_module', 'invalidate_caches', 'reload']
__import__ = __import__


def import_module(name, package=None):
    if name.startswith('.'):
        if not package:
            raise TypeError("the 'package' argument is required to perform a relative import for {!r}".format(name))
        level = len(name) - len(name.lstrip('.'))
        parts = package.rsplit('.', level - 1)
        if len(parts) < level:
            raise ImportError('attempted relative import beyond top-level package')
        name = parts[0] + '.' + name[level:] if name[level:] else parts[0]
    __import__(name)
    return sys.modules[name]


def invalidate_caches():
    pass


def reload(module):
    if not isinstance(module, type(sys)):
        raise TypeError('reload() argument must be a module')
    name = module.__name__
    if sys.modules.get(name) is not module:
        raise ImportError(f'module {name} not in sys.modules', name=name)
    file = getattr(module, '__file__', None)
    source = None if file is None else _source_of(file)
    if source is not None:
        # In the same namespace, over what is there.
        exec(compile(source, file, 'exec'), module.__dict__)
    return sys.modules[name]
