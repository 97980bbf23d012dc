try:
    raise ValueError("a", 1)
except ValueError as e:
    print(e.args, str(e), repr(e), e.__traceback__ is not None)
print(OSError(2, 'x', 'f'), repr(OSError(2,'x')), type(OSError(13,'p')).__name__)
print(str(KeyError('k')), str(KeyError('a','b')))
class E(Exception):
    def __init__(self, x):
        super().__init__(x, 2)
        self.x = x
e = E(5)
print(e.args, e.x, e)
e.add_note("n1"); e.add_note("n2"); print(e.__notes__)
try:
    try: 1/0
    except ZeroDivisionError as z: raise KeyError('q') from z
except KeyError as k:
    print(repr(k.__cause__), repr(k.__context__), k.__suppress_context__)
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
t(lambda: Exception(a=1))
t(lambda: ImportError('a', name='b').name)
t(lambda: str(SyntaxError('a',('/x/f.py',3,4,'t'))))
t(lambda: UnicodeDecodeError())
t(lambda: str(UnicodeEncodeError('a','x\u1234',1,2,'a')))
t(lambda: BaseExceptionGroup('a',[ValueError(1)]))
t(lambda: ExceptionGroup('a',[ValueError(1), TypeError(2)]).split(ValueError))
t(lambda: ExceptionGroup('a',[ValueError(1), ExceptionGroup('b',[TypeError(2)])]).subgroup(lambda e: isinstance(e, TypeError)))
t(lambda: ExceptionGroup.__mro__)
t(lambda: StopIteration(3).value)
t(lambda: SystemExit(3).code)
t(lambda: setattr(Exception(),'__cause__',1))
t(lambda: delattr(Exception(),'args'))
t(lambda: object(1))
t(lambda: E())
