def t(f):
    try:
        r = f()
        print(type(r).__name__, repr(r), str(r))
    except Exception as e:
        print(type(e).__name__, e)
t(lambda: ExceptionGroup('a', [ValueError(1)]))
t(lambda: BaseExceptionGroup('a', [ValueError(1)]))
t(lambda: BaseExceptionGroup('a', [KeyboardInterrupt(), ValueError(1)]))
t(lambda: ExceptionGroup('a', [KeyboardInterrupt()]))
t(lambda: ExceptionGroup('a', []))
t(lambda: ExceptionGroup('a', ()))
t(lambda: ExceptionGroup('a', (ValueError(1), KeyError('k'))))
t(lambda: ExceptionGroup('a', [ValueError]))
t(lambda: ExceptionGroup('a', [ValueError(1), 5]))
t(lambda: ExceptionGroup('a'))
t(lambda: ExceptionGroup())
t(lambda: ExceptionGroup('a', [ValueError(1)], 3))
t(lambda: ExceptionGroup(3, [ValueError(1)]))
t(lambda: ExceptionGroup('a', ValueError(1)))
t(lambda: ExceptionGroup('a', {ValueError(1)}))
t(lambda: ExceptionGroup('a', 'str'))
t(lambda: ExceptionGroup('a', (x for x in [ValueError(1)])))
t(lambda: ExceptionGroup(message='a', exceptions=[ValueError(1)]))
class M(ExceptionGroup): pass
class N(BaseExceptionGroup): pass
class O(BaseExceptionGroup, ValueError): pass
t(lambda: M('a', [ValueError(1)]))
t(lambda: M('a', [KeyboardInterrupt()]))
t(lambda: N('a', [ValueError(1)]))
t(lambda: N('a', [KeyboardInterrupt(), KeyError(1)]))
t(lambda: O('a', [ValueError(1)]))
t(lambda: O('a', [KeyboardInterrupt(1)]))
e = ExceptionGroup('msg', [ValueError(1), TypeError(2)])
print(e.message, e.exceptions, e.args)
for n in 'message', 'exceptions':
    try:
        setattr(e, n, 1)
    except (AttributeError, TypeError) as x:
        print(x)
l = [ValueError(1)]
e = ExceptionGroup('m', l)
l.append(5)
print(e.exceptions, e.args)
print(ExceptionGroup.__mro__)
print(ExceptionGroup[int])
