# What is wrong about an argument calls `None` by its name; what is wrong about an object calls its type.
import sys
import types


def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)


t("a".replace, "a", None)
t("a".replace, None, "a")
t("a".removeprefix, None)
t("a".encode, None)
t(b"a".decode, "ascii", None)
t(str.maketrans, "a", "b", None)
t(format, 1, None)
t((1).__format__, None)
t(bytes.fromhex, None)
t(bytes, "a", None)
t(int.from_bytes, b"a", None)
t(b"a".center, 3, None)
t(memoryview(b"a").cast, None)
t(sys.intern, None)
t(sys.stdout.write, None)
t(open, "x", None)
t(compile, "1", "f", None)
t(compile, "1", None, "exec")
t(compile, "1", "f", 5)
t(type, None, (), {})
t(type, "A", None, {})
t(type, "A", (), None)
t(types.ModuleType, None)
t(types.FunctionType, None, {})
t(t.__code__.replace, co_name=None)
t(ExceptionGroup, None, [ValueError()])
t(float.__getformat__, 1)
t("a".partition, None)
t("a".find, None)
t("a".join, None)
t("a".startswith, None)
t(int, None)
