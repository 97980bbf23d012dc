# Text methods that have to run Python code: generators, __index__, __format__, __str__, attributes in templates.


def show(text, make):
    try:
        print(text, '=>', repr(make()))
    except Exception as error:
        print(text, '=> !', type(error).__name__, error)


class I:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        print('index', self.n)
        return self.n


class P:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __repr__(self):
        return f'P({self.x}, {self.y})'


class F(P):
    def __str__(self):
        return f'<{self.x};{self.y}>'

    def __format__(self, spec):
        return f'F[{spec}]'


class Bad:
    def __str__(self):
        return 5

    def __repr__(self):
        return None

    def __format__(self, spec):
        return 7


class N:
    def __int__(self):
        return 42

    def __float__(self):
        return 2.5


class M:
    def __getitem__(self, key):
        return f'<{key}>'


class T:
    def __getitem__(self, code):
        if code == 98:
            raise LookupError
        if code == 99:
            return None
        return chr(code).upper()


class D(dict):
    def __missing__(self, key):
        return 'no ' + key


class By:
    def __bytes__(self):
        return b'by'


class S(str):
    def __str__(self):
        return 'changed'


p, f = P(1, 2), F(3, 4)
show('join', lambda: '-'.join(str(i) for i in range(3)))
show('join bad', lambda: '-'.join(i for i in range(3)))
show('bytes join', lambda: b'-'.join(bytes([65 + i]) for i in range(3)))
show('index', lambda: ('abc'[I(1)], 'abc'[I(0):I(2)], 'ab' * I(2), I(2) * 'ab', b'abc'[I(1)]))
show('find', lambda: 'abcabc'.find('b', I(2)))
show('center', lambda: 'a'.center(I(5), '.'))
show('split', lambda: 'a b c'.split(None, maxsplit=I(1)))
show('replace', lambda: 'aaa'.replace('a', 'b', I(2)))
show('bytes', lambda: (bytes(I(2)), bytes(x for x in (1, 2)), bytes(By()), bytes([I(3)]), bytearray(I(1)), bytearray(x for x in (1, 2))))
show('bytes bad', lambda: bytes(x for x in (1, 256)))
show('translate', lambda: 'aabbccdd'.translate(T()))
show('str', lambda: (str(p), str(f), repr(f), str([p, f]), str(S('x')), type(str(S('x'))).__name__, S('x') + ''))
show('str bad', lambda: str(Bad()))
show('repr bad', lambda: repr(Bad()))
show('format bad', lambda: format(Bad()))
show('format', lambda: (format(p), format(f), format(f, '>5'), f'{p} {f} {f!s} {f!r} {f!s:>8} {f:x} {p!r:>10} {p!a}'))
show('format object spec', lambda: f'{p:>5}')
show('template', lambda: '{0.x} {0.y} {1!r} {1} {1:z} {2[a]} {3[1]}'.format(p, f, {'a': p}, [1, 2]))
show('template nested', lambda: '{:{}}|{:>{w}}'.format(f, 'q', 'x', w=4))
show('template attribute', lambda: '{0.nope}'.format(p))
show('template index', lambda: '{0[5]}'.format([1]))
show('template key', lambda: '{0[a]}'.format(1))
show('format_map', lambda: '{a} {b}'.format_map(D(a=1)))
show('format_map key', lambda: '{a}'.format_map(M()))
show('format_map type', lambda: '{a}'.format_map(1))
show('format_map position', lambda: '{}'.format_map(D()))
show('percent', lambda: '%s %r %5s|%-9r|' % (p, f, f, p))
show('percent number', lambda: '%d %.1f %5d' % (N(), N(), N()))
show('percent x', lambda: '%x' % N())
show('percent index', lambda: '%d %x %c' % (I(10), I(255), 'z'))
show('percent mapping', lambda: '%(a)s %(b)s' % D(a=p))
show('percent mapping object', lambda: '%(a)s' % M())
show('percent missing', lambda: '%(a)s' % p)
show('percent many', lambda: '%s' % (p, 1))
show('percent few', lambda: '%s %s' % p)
show('percent object', lambda: '%d' % p)
show('bytes percent', lambda: b'%s|%d' % (By(), N()))
show('bytes percent object', lambda: b'%s' % p)
b = bytearray(b'abc')
b.append(I(100))
b[I(0)] = I(65)
b.extend(x for x in (1, 2))
b.insert(I(1), I(66))
print(b, b.pop(I(0)), b)
