try:
    try:
        raise ExceptionGroup('first', [ValueError(1), TypeError(2)])
    except ExceptionGroup:
        raise ExceptionGroup('second', [ExceptionGroup('third', [KeyError('x')])])
except ExceptionGroup as e:
    try:
        1 / 0
    except ZeroDivisionError as z:
        raise ExceptionGroup('fourth', [z, e]) from e
