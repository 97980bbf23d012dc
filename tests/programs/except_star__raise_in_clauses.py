def show(e, d=0):
    print(' ' * d + repr(e), '| ctx', repr(e.__context__), '| cause', repr(e.__cause__))
    if isinstance(e, BaseExceptionGroup):
        for x in e.exceptions:
            show(x, d + 2)

try:
    try:
        raise ExceptionGroup('g', [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError as e:
        raise KeyError('from V')
    except* TypeError as e:
        raise
except BaseException as e:
    show(e)
try:
    try:
        raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
    except* ValueError as e:
        raise e
    except* TypeError as e:
        raise e
except BaseException as e:
    show(e)
try:
    try:
        raise ValueError(7)
    except* ValueError as e:
        raise
except BaseException as e:
    show(e)
try:
    try:
        raise ValueError(7)
    except* ValueError as e:
        raise RuntimeError('r') from e
except BaseException as e:
    show(e)
try:
    try:
        raise ValueError(7)
    except* TypeError as e:
        pass
except BaseException as e:
    show(e)
try:
    try:
        raise ExceptionGroup('g', [ExceptionGroup('h', [ValueError(1), TypeError(2)]), ValueError(3)])
    except* ValueError:
        raise
    except* TypeError:
        raise NameError('n')
except BaseException as e:
    show(e)
