# What lies in the dicts of built-in types themselves.
import types


def generator():
    yield


for kind in (
    int, bool, float, complex, str, bytes, bytearray, list, tuple, dict, frozenset, range, slice, type(None),
    types.MappingProxyType, property, staticmethod, classmethod, super, type({}.keys()), type({}.items()),
    Exception, ValueError, KeyError, StopIteration, SystemExit, NameError, AttributeError, SyntaxError, FileNotFoundError,
):
    if kind not in (frozenset,):
        print(kind.__name__, *sorted(vars(kind)))
print([name for name in dir(list) if '__getattr' in name], [name for name in dir([]) if not name.startswith('_')])
print([].__getattribute__('append').__name__, int.__dict__['__getattribute__'] is object.__dict__['__getattribute__'])
