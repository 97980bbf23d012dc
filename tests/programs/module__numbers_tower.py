import numbers
for x in [True, 3, 2.5, 1j, 'x', None]:
    print(repr(x), [c.__name__ for c in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral) if isinstance(x, c)])
try:
    numbers.Integral()
except TypeError as e:
    print(str(e).split(' with')[0])
