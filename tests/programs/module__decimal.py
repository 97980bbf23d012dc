from decimal import *


def t(text):
    try:
        print(text, '->', repr(eval(text)))
    except Exception as e:
        print(text, '!!', type(e).__name__, e)


D = Decimal
a, b = D('1.10'), D('-2.5E+3')
for line in r'''
D(), D(5), D('0.1'), D(0.1), D('1e-10'), D((1, (1, 2, 3), -2)), D(' 12_3 '), D('-0.00'), D('nan'), D('-Infinity')
D('x')
D([1])
D(None)
a + b, a - b, a * b, a / b, a // b, b % a, divmod(b, a), -a, +b, abs(b)
a + 1, 2 * a, 1 / D(3), 10 ** D(2), D(2) ** 10, D(2) ** D('0.5'), D(2) ** -1, D('1E-2') ** -2
a + 1.0
1 / D(0)
D(0) / D(0)
D('sNaN') + 1
D('Infinity') - D('Infinity')
a == 1.1, a == D('1.1'), a < b, a > 1, D(1) == 1.0, D('0.1') == 0.1, hash(D(1)) == hash(1), hash(D('0.5')) == hash(0.5)
D('nan') == D('nan'), D('nan') < 1
D('2').sqrt(), D('0.0001').sqrt(), D(-1).exp(), D(10).ln(), D(1000).log10(), D(7).log10()
D(-1).sqrt()
D('1.245').quantize(D('0.01')), D('1.235').quantize(D('0.01')), D('1.235').quantize(D('0.01'), ROUND_HALF_UP)
D('12345').quantize(D('1E-28'))
round(D('2.5')), round(D('3.5')), round(D('2.675'), 2), int(D('-2.9')), float(D('0.1')), D('2.5').to_integral_value()
D('120').normalize(), D('1.2300').normalize(), D('1E+3').to_eng_string(), D('123E+5').to_eng_string()
str(D('1E+3')), str(D('0.0000001')), str(D('0.000001')), str(D('123.4500'))
D('3.14').as_tuple(), D('3.14').as_integer_ratio(), D('3.14').adjusted(), D('1').compare(D('2'))
f'{D("1234567.891"):,.2f}', f'{D("0.5"):.0%}', f'{D("1.5"):e}', f'{D("3"):>6}', f'{D("-1234.5"):+012,.1f}', f'{D("2.5"):.0f}'
f'{D("1"):x}'
max(D(1), D('2.5')), min(D(3), 2), sum([D('0.1')] * 3), sorted([D(3), D('-1'), D('2.2')])
D('1').is_nan(), D('nan').is_nan(), D('inf').is_infinite(), D(0).is_zero(), D('-0').is_signed(), D('1').number_class()
D(5).fma(2, 3), D(17).remainder_near(5), D('1').scaleb(3), D('1.5').copy_sign(D(-1)), D(7).logb()
isinstance(D(1), float), bool(D(0)), bool(D('0.1')), D(3).foo
getcontext().prec, getcontext().rounding
Context(prec=5).divide(D(1), D(3)), Context(prec=5).sqrt(D(2)), Context(prec=3).create_decimal('3.14159')
Context(prec=0)
'''.strip().split('\n'):
    t(line)
with localcontext() as c:
    c.prec = 6
    print(D(1) / D(7), D(2).sqrt(), c.prec)
    c.rounding = ROUND_UP
    print(D(1) / D(7), -D('1.23456789'), +D('1.23456789'))
    c.traps[DivisionByZero] = False
    print(D(1) / D(0), D(-1) / D(0), c.flags[DivisionByZero])
    c.traps[Inexact] = True
    t('D(1) / D(3)')
print(getcontext())
print(D(1) / D(7))
for rounding in (ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, ROUND_05UP):
    print(rounding, [str(D(x).quantize(D('1'), rounding)) for x in ('1.5', '-1.5', '2.5', '1.1', '-1.1', '0.9')])
