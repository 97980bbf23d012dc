# str.format, format() and f-strings over built-in values, errors too.


def show(text, make):
    try:
        print(text, '=>', repr(make()))
    except Exception as error:
        print(text, '=> !', type(error).__name__, error)


for spec in ('', '5', '<5', '^7', '*>8', '05', '+', ' ', ',', '_', 'b', '#x', 'X', 'o', 'c', 'e', '.2f', '8.3f', '%', 'g', 'n', '.3', 's', 'd', '=+8', 'z', '!', '10s'):
    for value in (0, 97, -1234567, True, 3.14159, -0.0, 1e300, float('inf'), 'text', 1 + 2j, None, [1]):
        show(f'{value!r}:{spec}', lambda: format(value, spec))
show('spec type', lambda: format('a', 1))
show('method spec type', lambda: 'a'.__format__(1))
show('empty', lambda: format(object()).startswith('<object'))
show('args', lambda: '{} {} {0}'.format(1, 2))
show('args 2', lambda: '{0} {}'.format(1, 2))
show('args 3', lambda: '{0} {1} {0}'.format('a', 'b'))
show('missing', lambda: '{}'.format())
show('missing key', lambda: '{a}'.format(b=1))
show('names', lambda: '{a} {b[0]} {c[k]} {d[1]}'.format(a=1, b=[2], c={'k': 3}, d={1: 'one'}))
show('braces', lambda: '{{}} {{{}}}'.format(1))
show('single', lambda: '}'.format())
show('single 2', lambda: '{'.format())
show('unclosed', lambda: '{a'.format(a=1))
show('nested', lambda: '{:{}.{}f}'.format(3.14159, 8, 2))
show('deep', lambda: '{:{:{}}}'.format(1, 2, 3))
show('conversion', lambda: '{!r} {!s} {!a}'.format('é', 'é', 'é'))
show('conversion bad', lambda: '{!x}'.format(1))
show('conversion end', lambda: '{!r'.format(1))
show('field', lambda: '{a.}'.format(a=1))
show('field 2', lambda: '{a[}'.format(a=1))
show('field 3', lambda: '{a[0]x}'.format(a=[1]))
show('real', lambda: '{0.real} {0.imag}'.format(1 + 2j))
show('map', lambda: '{a} {b}'.format_map({'a': 1, 'b': 2}))
show('map missing', lambda: '{a}'.format_map({}))
show('map 0', lambda: 'a'.format_map())
x, w = 3.14159, 10
print(f'{x:{w}.2f}|{x!r:>{w}}|{"a":^5}|{x=}|{x=:.1f}|{w!s:0>4}|{None}|{[1, "a"]}|{{}}')
for values in ((1, 2), 1, 'a', {'a': 1}, [1], (), None, 1.5):
    for template in ('%s', '%d', '%s %s', '%(a)s', 'x', '%%', '%5.1f', '%r', '%c', '%x', '%', '%y', '%(a', '%*d', '%.3s', '%-5s|', '%05d', '%+d'):
        show(f'{template} % {values!r}', lambda: template % values)
show('big', lambda: '%d' % 10 ** 30)
show('float', lambda: '%d' % 1e20)
show('nan', lambda: '%d' % float('nan'))
show('inf', lambda: '%d' % float('inf'))
show('int to float', lambda: '%e' % 10 ** 400)
show('char', lambda: ('%c' % 'é', '%c' % 8364, '%c' % 65))
show('char range', lambda: '%c' % -1)
show('char length', lambda: '%c' % 'ab')
show('star', lambda: '%*.*f|%-*d|' % (8, 2, 1.5, 4, 7))
show('star type', lambda: '%*d' % ('x', 1))
show('flags', lambda: '%#x %#o % d %+.2e %G' % (255, 8, 5, 12345.678, 1e-10))
