# The cause of a part of a group counts as set, even to none, and so its context is not shown.
def show(e):
    print(type(e).__name__, e.args, repr(e.__cause__), repr(e.__context__), e.__suppress_context__)


def group():
    try:
        raise KeyError('first')
    except KeyError:
        raise ExceptionGroup('g', [ValueError(1), TypeError(2)])


try:
    group()
except ExceptionGroup as e:
    show(e)
    show(e.subgroup(ValueError))
    for part in e.split(TypeError):
        show(part)
    show(e.subgroup((ValueError, TypeError)))
try:
    try:
        group()
    except* OSError:
        pass
except ExceptionGroup as e:
    show(e)
try:
    try:
        raise ValueError('alone')
    except* TypeError:
        pass
except ValueError as e:
    show(e)
try:
    import sys.nope
except ModuleNotFoundError as e:
    show(e)
try:
    group()
except* TypeError as e:
    show(e)
