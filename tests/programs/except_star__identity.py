v = ValueError(1); t = TypeError(2); o = OSError(3)
eg = ExceptionGroup('g', [v, ExceptionGroup('h', [t, o])])
try:
    try:
        raise eg
    except* ValueError as e:
        print(e is eg, e.exceptions[0] is v, e.message, e.__traceback__ is eg.__traceback__)
        raise
    except* TypeError as e:
        print(e.exceptions[0].exceptions[0] is t, e.__context__, e.__cause__)
        raise
except BaseException as x:
    print(x is eg, repr(x), x.exceptions[0] is v)
try:
    try:
        raise eg
    except* Exception as e:
        print(e is eg)
        raise
except BaseException as x:
    print(x is eg)
try:
    try:
        raise eg
    except* KeyError:
        pass
except BaseException as x:
    print(x is eg)
class MyEG(ExceptionGroup): pass
try:
    try:
        raise MyEG('m', [v, t])
    except* ValueError as e:
        print(type(e).__name__)
except BaseException as x:
    print(type(x).__name__, repr(x))
try:
    raise BaseExceptionGroup('b', [KeyboardInterrupt(), v])
except* KeyboardInterrupt as e:
    print(repr(e))
except* Exception as e:
    print(type(e), repr(e))
