# Every method of bytes, with what it says to wrong arguments.
import sys


def show(text, make):
    try:
        print(text, '=>', repr(make()))
    except Exception as error:
        print(text, '=> !', type(error).__name__, error)


class B(bytes):
    pass


class I:
    def __index__(self):
        return 2


for name in ('capitalize', 'lower', 'swapcase', 'title', 'upper', 'isalnum', 'isalpha', 'isascii', 'isdigit', 'islower', 'isspace',
             'istitle', 'isupper', 'split', 'splitlines', 'strip', 'lstrip', 'rstrip', 'expandtabs', 'decode', 'hex', '__len__',
             '__hash__', '__repr__', '__str__', '__bytes__', '__getnewargs__'):
    for text in (b'', b'abc', b'ABC dEF', b' \t1\n', b'a\r\nb'):
        print(name, getattr(text, name)())
show('find', lambda: (b'abcb'.find(b'b'), b'abcb'.rfind(98), b'a'.find(b'b'), b'aaa'.count(97), b'abc'.index(b'c', -1)))
show('find type', lambda: b'a'.find('a'))
show('find 0', lambda: b'a'.find())
show('find range', lambda: b'a'.find(256))
show('index', lambda: b'a'.index(5))
show('rindex', lambda: b'a'.rindex(b'x'))
show('count type', lambda: b'a'.count('a'))
show('startswith', lambda: (b'abc'.startswith(b'a'), b'abc'.endswith((b'x', b'c')), b'a'.startswith(b'a', None, 5)))
show('startswith type', lambda: b'a'.startswith('a'))
show('startswith item', lambda: b'a'.startswith(('a',)))
show('split', lambda: (b'a,b,c'.split(b','), b'a b'.split(maxsplit=1), b'aXbXc'.rsplit(b'X', maxsplit=1), b' a b '.rsplit(None, 1)))
show('split type', lambda: b'a'.split('a'))
show('split empty', lambda: b'a'.split(b''))
show('split 3', lambda: b'a'.rsplit(b'a', 1, 1))
show('strip', lambda: (b'xax'.strip(b'x'), b' a'.lstrip(), b'a '.rstrip(None)))
show('strip type', lambda: b'a'.strip('a'))
show('replace', lambda: (b'aaa'.replace(b'a', b'bc', 2), b'ab'.replace(b'', b'-')))
show('replace type', lambda: b'a'.replace('a', b'b'))
show('replace type 2', lambda: b'a'.replace(b'a', 'b'))
show('partition', lambda: (b'a-b-c'.partition(b'-'), b'a-b-c'.rpartition(b'-'), b'a'.partition(b'-'), b'a'.rpartition(b'-')))
show('partition type', lambda: b'a'.partition('a'))
show('partition empty', lambda: b'a'.partition(b''))
show('removeprefix', lambda: (b'abc'.removeprefix(b'a'), b'abc'.removesuffix(b'c')))
show('removeprefix type', lambda: b'a'.removeprefix('a'))
show('join', lambda: (b'-'.join([b'a', bytearray(b'b')]), b''.join([]), b'.'.join((b'a',))))
show('join item', lambda: b'a'.join(['a']))
show('join str', lambda: b'a'.join('a'))
show('join type', lambda: b'a'.join(1))
show('center', lambda: (b'a'.center(4), b'a'.ljust(3, b'*'), b'a'.rjust(3), b'-1'.zfill(4), b'ab\tc'.expandtabs(3)))
show('center fill', lambda: b'a'.center(3, 'x'))
show('center fill 2', lambda: b'a'.center(3, b'xx'))
show('zfill type', lambda: b'a'.zfill(1.5))
show('translate', lambda: (b'abc'.translate(bytes.maketrans(b'ab', b'xy')), b'abc'.translate(None, b'a'), b'abc'.translate(None, delete=b'bc')))
show('translate type', lambda: b'a'.translate('a'))
show('translate length', lambda: b'a'.translate(b'a'))
show('translate 0', lambda: b'a'.translate())
show('maketrans type', lambda: bytes.maketrans(b'a', 'b'))
show('maketrans length', lambda: bytes.maketrans(b'a', b'bc'))
show('maketrans 1', lambda: bytes.maketrans(b'a'))
show('hex', lambda: (b'ab'.hex(':'), b'abcd'.hex(b':', 2), b'abcd'.hex(':', -3), b'abc'.hex(sep='-', bytes_per_sep=2)))
show('hex length', lambda: b'a'.hex('xx'))
show('hex ascii', lambda: b'ab'.hex('é'))
show('hex type', lambda: b'ab'.hex(1))
show('fromhex', lambda: (bytes.fromhex('aa BB'), type(B.fromhex('aa')).__name__, bytearray.fromhex('00ff')))
show('fromhex type', lambda: bytes.fromhex(1))
show('fromhex digit', lambda: bytes.fromhex('zz'))
show('fromhex odd', lambda: bytes.fromhex('a'))
show('bytes', lambda: (bytes(), bytes(3), bytes([1, 2]), bytes((1,)), bytes(range(3)), bytes('é', 'utf8'), bytes(bytearray(b'x')), bytes(I()), bytes(True)))
show('bytes keyword', lambda: (bytes(source=b'a'), bytes('a', encoding='utf8', errors='strict')))
show('bytes float', lambda: bytes(1.5))
show('bytes str', lambda: bytes('a'))
show('bytes negative', lambda: bytes(-1))
show('bytes range', lambda: bytes([256]))
show('bytes item', lambda: bytes(['a']))
show('bytes encoding', lambda: bytes(5, 'utf8'))
show('bytes errors', lambda: bytes(5, errors='x'))
show('bytes ascii', lambda: bytes('é', 'ascii'))
show('bytes none', lambda: bytes(None))
show('bytes big', lambda: bytes(2 ** 70))
show('bytes big item', lambda: bytes([2 ** 70]))
show('bytes 4', lambda: bytes(1, 2, 3, 4))
show('bytes bad keyword', lambda: bytes(foo=1))
show('index', lambda: (b'abc'[0], b'abc'[-1], b'abc'[1:], b'abc'[::2], b'abc'[::-1]))
show('index type', lambda: b'a'['x' + ''])
show('index range', lambda: b'a'[3])
show('index big', lambda: b'a'[2 ** 70])
show('contains', lambda: (97 in b'a', b'bc' in b'abc', b'' in b'', bytearray(b'b') in b'abc'))
show('contains type', lambda: 'a' in b'a')
show('contains range', lambda: 256 in b'a')
show('add', lambda: (b'a' + b'b', b'a' + bytearray(b'b')))
show('add str', lambda: b'a' + 'a')
show('add int', lambda: b'a' + 1)
show('mul', lambda: (b'ab' * 2, 2 * b'ab', b'a' * -1))
show('mul float', lambda: b'a' * 1.5)
show('order', lambda: (b'a' < b'b', b'a' == bytearray(b'a'), b'a' == 'a', sorted(b'cab')))
show('sizes', lambda: (sys.getsizeof(b''), sys.getsizeof(b'abc')))
show('percent', lambda: (b'%d %x %o %X %e %g %i' % (1, 2, 3, 255, 1.5, 2.5, True), b'%c%c' % (65, b'B'), b'%a %r' % ('é', 1), b'%s %b' % (b'x', bytearray(b'y'))))
show('percent precision', lambda: (b'%.2s|%5s|%-5d|%05.1f' % (b'abc', b'x', 3, 1.5), b'%*d' % (3, 1), b'%%' % ()))
show('percent key', lambda: b'%(a)s' % {b'a': b'x'})
show('percent no key', lambda: b'%(a)s' % {'a': b'x'})
show('percent str', lambda: b'%s' % 'a')
show('percent int', lambda: b'%s' % 1)
show('percent d', lambda: b'%d' % 'a')
show('percent f', lambda: b'%f' % 'x')
show('percent c', lambda: b'%c' % 256)
show('percent c length', lambda: b'%c' % b'ab')
show('percent few', lambda: b'%s %s' % (b'a',))
show('percent many', lambda: b'a' % 1)
show('percent kind', lambda: b'%y' % 1)
b = b''.join([b'hello', b'hello'])
same = [b[:], b.strip(), b.replace(b'z', b''), b * 1, b + b'', b'' + b, bytes(b), b.ljust(1), b.zfill(1), b.translate(None), b.split()[0],
        b.split(b'z')[0], b.partition(b'z')[0], b.splitlines()[0], b'x'.join([b]), b.upper(), b.expandtabs()]
print([x is b for x in same])
bb = B(b'hello')
print([type(x).__name__ for x in (bb[:], bb.strip(), bb.partition(b'z')[0], bb.split(b'z')[0], bytes(bb), bb + b'', bb * 1)])
