class A:
    pass


class L(list):
    pass


class I(int):
    pass


class E(Exception):
    pass


class S:
    __slots__ = ('a',)


class T(S):
    pass


class W(S):
    __slots__ = ('__weakref__',)


for k in (A, L, I, E, S, T, W, int, list, dict, type, Exception, object, type(len), type(lambda: 0), str, set, OSError):
    print(k.__name__, k.__dictoffset__, k.__weakrefoffset__)
for s in ('1a', 'a b', '', 'é'):
    try:
        type('X', (), {'__slots__': s})
    except TypeError as e:
        print(repr(s), e)
    else:
        print(repr(s), 'ok')
