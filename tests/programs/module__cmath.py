import cmath


def t(text):
    try:
        print(text, '->', repr(eval(text, vars(cmath).copy())))
    except Exception as e:
        print(text, '!!', type(e).__name__, e)


for name in 'sqrt exp log log10 sin cos tan sinh cosh tanh asin acos atan asinh acosh atanh phase polar'.split():
    for z in ('1+2j', '-1', '0.5-0.25j', '-2-3j', '1e-5j', '0'):
        t(f'{name}({z})')
for line in '''
rect(2, pi/2)
rect(1, 0)
log(8, 2)
log(1j, 2)
isclose(1, 1+1e-12j)
isnan(nanj), isinf(infj), isfinite(1j)
e, tau, infj
sqrt('a')
exp(1000)
'''.strip().split('\n'):
    t(line)
