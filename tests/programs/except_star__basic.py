def f(e):
    try:
        raise e
    except* ValueError as v:
        print('V', repr(v))
    except* (TypeError, KeyError) as t:
        print('T', repr(t))
    else:
        print('else')
    finally:
        print('finally')

for e in [ValueError(1), ExceptionGroup('a', [ValueError(1), TypeError(2)]),
          ExceptionGroup('a', [ExceptionGroup('b', [KeyError(1), ValueError(2)]), TypeError(3)])]:
    f(e)
for e in [OSError(1), ExceptionGroup('a', [ValueError(1), OSError(2)]), ExceptionGroup('z', [OSError(5)])]:
    try:
        f(e)
    except BaseException as x:
        print('out', repr(x), repr(x.__context__), repr(x.__cause__))
try:
    pass
except* ValueError:
    print('no')
else:
    print('e')
