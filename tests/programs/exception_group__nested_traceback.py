def f(e):
    try:
        raise e
    except Exception as x:
        return x
def g():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError('inner')
def h():
    try:
        g()
    except ValueError as e:
        return e
e = ExceptionGroup('outer', [f(ValueError('a')), ExceptionGroup('mid', [f(TypeError('b')), h()]), KeyError('k')])
e.add_note('a note\nof two lines')
e.exceptions[0].add_note('sub note')
raise e from f(OSError(2, 'no'))
