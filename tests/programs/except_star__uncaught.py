def f():
    raise ExceptionGroup('g', [ValueError(1), TypeError(2), ExceptionGroup('h', [OSError(3), ValueError(4)])])
try:
    f()
except* ValueError as e:
    raise KeyError('new') from e
except* TypeError:
    raise
