import types


class E(OSError):
    pass


class G(ExceptionGroup):
    pass


kinds = (int, bool, float, str, bytes, list, tuple, dict, set, frozenset, type, object, range, slice, enumerate, zip, map,
         filter, reversed, memoryview, property, super, BaseException, OSError, SyntaxError, StopIteration, NameError,
         AttributeError, ImportError, UnicodeDecodeError, ExceptionGroup, E, G, types.FunctionType, types.MethodType,
         types.CodeType, types.FrameType, types.GeneratorType, types.CoroutineType, types.CellType, types.TracebackType,
         types.MappingProxyType, types.GenericAlias, types.UnionType, types.ModuleType, type(len))
print([(t.__name__, t.__basicsize__) for t in kinds])
