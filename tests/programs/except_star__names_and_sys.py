import sys
try:
    raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
except* ValueError as e:
    print(e.exceptions, sys.exception() is e, e.__traceback__ is not None)
    try:
        raise KeyError
    except KeyError as k:
        print(k.__context__ is e)
except* TypeError as e:
    print(e.exceptions, sys.exc_info()[1] is e)
print('e' in globals(), sys.exception())

def f():
    for i in range(3):
        try:
            raise ExceptionGroup(str(i), [ValueError(i)])
        except* ValueError as e:
            print('loop', e.message, len(e.exceptions))
    return 'end'
print(f())

def g():
    try:
        try:
            raise ExceptionGroup('n', [ValueError(i) for i in range(3)])
        except* ValueError as e:
            try:
                raise e
            except* ValueError as e2:
                print(e is e2, len(e2.exceptions))
            raise OSError('after')
    except* OSError as o:
        print(repr(o), repr(o.exceptions[0].__context__))
g()
