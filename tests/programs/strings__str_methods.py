# Every method of str, with what it says to wrong arguments.
import sys


def show(text, make):
    try:
        print(text, '=>', repr(make()))
    except Exception as error:
        print(text, '=> !', type(error).__name__, error)


class S(str):
    pass


a = 'hello world'
for name in ('capitalize', 'casefold', 'lower', 'swapcase', 'title', 'upper', 'isalnum', 'isalpha', 'isascii', 'isdecimal',
             'isdigit', 'isidentifier', 'islower', 'isnumeric', 'isprintable', 'isspace', 'istitle', 'isupper', 'split',
             'splitlines', 'strip', 'lstrip', 'rstrip', 'expandtabs', 'encode', '__len__', '__hash__', '__repr__', '__str__'):
    for text in ('', 'abc', 'ABC dEF', ' \t1٣ⅷ½\n', 'ǅ ß ﬁ', 'a_1', 'é\r\nx'):
        print(name, getattr(text, name)())
show('find', lambda: ('a'.find('b'), a.find('o', 5), a.rfind('o'), a.find('l', -3), a.find('', 20), a.find('', 11)))
show('find 0', lambda: 'a'.find())
show('find type', lambda: 'a'.find(1))
show('find bound', lambda: 'a'.find('a', 1.5))
show('find keyword', lambda: 'a'.find(x=1))
show('index', lambda: a.index('z'))
show('rindex', lambda: a.rindex('z'))
show('count', lambda: (a.count('l'), a.count(''), 'aaa'.count('aa'), a.count('l', 3, -2)))
show('count type', lambda: 'a'.count(1))
show('startswith', lambda: (a.startswith('he'), a.startswith(('x', 'hell')), a.startswith('', 20), a.endswith('ld', -2)))
show('startswith 0', lambda: 'a'.startswith())
show('startswith type', lambda: 'a'.startswith(1))
show('startswith item', lambda: 'a'.startswith((1,)))
show('endswith item', lambda: 'a'.endswith('a', 'x'))
show('center', lambda: ('a'.center(4), 'ab'.center(5, '*'), 'a'.ljust(3) + '|', 'a'.rjust(3, 'é'), 'a'.center(0)))
show('center 0', lambda: 'a'.center())
show('center type', lambda: 'a'.center('x'))
show('center big', lambda: 'a'.center(2 ** 70))
show('center fill', lambda: 'a'.center(3, 'xx'))
show('center fill type', lambda: 'a'.center(3, 1))
show('zfill', lambda: ('-5'.zfill(4), '+x'.zfill(5), '7'.zfill(1), ''.zfill(2)))
show('split', lambda: ('a,b,,c'.split(','), 'a,b,c'.split(',', 1), ' a  b '.split(None, 1), 'a b'.rsplit(maxsplit=0)))
show('rsplit', lambda: ('a,b,c'.rsplit(',', 1), ' a  b c '.rsplit(None, 1), 'aXXb'.rsplit('XX')))
show('split type', lambda: 'a'.split(1))
show('split empty', lambda: 'a'.split(''))
show('split max', lambda: 'a'.split(sep='a', maxsplit='x'))
show('split 3', lambda: 'a'.split(1, 2, 3))
show('split keyword', lambda: 'a'.split(foo=1))
show('splitlines', lambda: ('a\nb\r\nc\x1cd\u2028e'.splitlines(), 'a\nb\n'.splitlines(True), 'a\n'.splitlines(keepends=1)))
show('splitlines type', lambda: 'a'.splitlines(None))
show('splitlines big', lambda: 'a'.splitlines(2 ** 70))
show('expandtabs', lambda: ('a\tb'.expandtabs(), '\ta\tb'.expandtabs(tabsize=3), 'a\tb'.expandtabs(0)))
show('expandtabs big', lambda: 'a'.expandtabs(2 ** 40))
show('replace', lambda: ('aaa'.replace('a', 'b', 2), 'ab'.replace('', '-'), 'abc'.replace('b', ''), 'a'.replace('b', 'c')))
show('replace 1', lambda: 'a'.replace('a'))
show('replace type', lambda: 'a'.replace(1, 'a'))
show('replace type 2', lambda: 'a'.replace('a', 1))
show('replace count', lambda: 'a'.replace('a', 'b', 'c'))
show('strip', lambda: ('xxaxx'.strip('x'), 'xaby'.lstrip('yx'), ' a '.rstrip(None)))
show('strip type', lambda: 'a'.strip(1))
show('lstrip type', lambda: 'a'.lstrip(1))
show('partition', lambda: ('a-b-c'.partition('-'), 'a-b-c'.rpartition('-'), 'a'.partition('-'), 'a'.rpartition('-')))
show('partition type', lambda: 'a'.partition(1))
show('partition empty', lambda: 'a'.partition(''))
show('removeprefix', lambda: ('abc'.removeprefix('ab'), 'abc'.removesuffix('bc'), 'abc'.removeprefix('x')))
show('removeprefix type', lambda: 'a'.removeprefix(1))
show('join', lambda: ('-'.join(['a', 'b']), ''.join(('a',)), ','.join('abc'), ' '.join({'k': 1}), ''.join([])))
show('join type', lambda: 'a'.join(1))
show('join item', lambda: 'a'.join(['x', 1]))
show('maketrans', lambda: (str.maketrans('ab', 'xy'), str.maketrans('ab', 'xy', 'z'), str.maketrans({1: 2, 'a': 'b'})))
show('maketrans dict', lambda: str.maketrans(1))
show('maketrans key', lambda: str.maketrans({'ab': 1}))
show('maketrans key type', lambda: str.maketrans({1.5: 1}))
show('maketrans length', lambda: str.maketrans('a', 'bc'))
show('maketrans y', lambda: str.maketrans('a', 1))
show('maketrans x', lambda: str.maketrans(1, 'a'))
show('maketrans z', lambda: str.maketrans('a', 'b', 1))
show('translate', lambda: 'abcé'.translate({97: 'XY', 98: None, 99: 233, 233: 'e'}))
show('translate type', lambda: 'abc'.translate({97: 1.5}))
show('translate range', lambda: 'abc'.translate({97: 0x110000}))
show('translate table', lambda: 'abc'.translate(5))
show('translate list', lambda: 'a\0b'.translate(['z']))
show('str', lambda: (str(), str(5), str(object='x'), str(b'a', 'utf8'), str(encoding='utf8'), str(b'\xff', errors='ignore')))
show('str str', lambda: str('a', 'b'))
show('str int', lambda: str(1, 'utf8'))
show('str encoding', lambda: str(b'a', 1))
show('str 4', lambda: str(1, 2, 3, 4))
show('str keyword', lambda: str(foo=1))
show('index float', lambda: 'a'[1.5 + 0])
show('index str', lambda: 'a'['x' + ''])
show('index range', lambda: 'a'[5])
show('index big', lambda: 'a'[2 ** 70])
show('index', lambda: (a[0], a[-1], 'é€😀'[-1], a[True]))
show('slice', lambda: (a[2:5], a[::-1], 'é€😀x'[1:], 'é€😀x'[::2], a[::-3], a[5:2], a[-100:100]))
show('slice 0', lambda: 'abc'[::0])
show('slice type', lambda: 'abc'['a':])
show('contains', lambda: ('' in 'a', 'ell' in a, 'z' in a))
show('contains type', lambda: 1 in a)
show('add', lambda: 'a' + 1)
show('add reversed', lambda: 1 + 'a')
show('mul', lambda: ('ab' * 3, 2 * 'ab', 'a' * 0, 'a' * -5, 'a' * True))
show('mul float', lambda: 'a' * 1.5)
show('mul str', lambda: 'a' * 'b')
show('mul big', lambda: 'a' * 2 ** 70)
show('mul huge', lambda: 'a' * 10 ** 12)
show('isalpha 1', lambda: 'a'.isalpha(1))
show('slots', lambda: ('a'.__add__('b'), 'a'.__mul__(3), 'a'.__rmul__(2), 'a'.__getitem__(0), 'a'.__contains__('a'), 'a'.__rmod__('%s'), 'a'.__rmod__(1)))
show('getnewargs', lambda: 'abc'.__getnewargs__())
show('sizes', lambda: [sys.getsizeof(x) for x in ('', 'a', 'é', 'ééé', '€€', '😀', 'a😀b')])
show('sizeof', lambda: (''.__sizeof__(), S('abc').__sizeof__(), S('é€').__sizeof__()))
show('order', lambda: ('a' < 'b', 'a' < 'B', 'é' > 'z', max('hello'), sorted('hello')))
show('immutable', lambda: a.__setitem__(0, 'x'))
s = ''.join(['hello'] * 3)
same = [s[:], s.strip(), s.replace('z', 'q'), s.replace('h', 'h'), s * 1, s + '', '' + s, s.ljust(1), s.expandtabs(), s.zfill(1),
        s.split()[0], s.split('z')[0], s.partition('z')[0], s.splitlines()[0], 'x'.join([s]), s.removeprefix('q'), format(s),
        format(s, '15'), str(s), s.__str__(), '%s' % s, '{}'.format(s), f'{s}', s.upper(), s.lower(), s.translate({}), s.title()]
print([x is s for x in same])
ss = S('hello world')
for x in (ss[:], ss.strip(), ss.partition('z')[0], ss.split('z')[0], ss + '', '' + ss, ss * 1, '%s' % ss, '{}'.format(ss), f'{ss}',
          format(ss), str(ss), ''.join([ss]), ss.zfill(1), ss.ljust(2)):
    print(type(x).__name__, end=' ')
print()
text = 'aé€😀' * 500
total = 0
for i in range(len(text)):
    total += ord(text[i])
print(total, sum(map(ord, text)), text[1999], text[-2000], text[700:705])
