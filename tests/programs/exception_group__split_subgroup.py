class G(ExceptionGroup):
    def __new__(cls, m, e, code):
        s = super().__new__(cls, m, e)
        s.code = code
        return s
    def derive(self, e):
        return G(self.message, e, self.code)
eg = ExceptionGroup('o', [ValueError(1), ExceptionGroup('i', [TypeError(2), ValueError(3)]), OSError(4)])
print(eg.split(ValueError))
print(eg.split((TypeError, OSError)))
print(eg.split(lambda e: isinstance(e, OSError)))
print(eg.split(KeyError))
print(eg.split(Exception)[0] is eg)
print(eg.subgroup(TypeError), eg.subgroup(KeyError), eg.subgroup(lambda e: True) is eg)
g = G('g', [ValueError(1), TypeError(2)], 42)
a, b = g.split(ValueError)
print(type(a), a.code, type(b), b.code, repr(a), repr(b))
g.add_note('n1')
g.__cause__ = KeyError('c')
a, b = g.split(TypeError)
print(a.__notes__, a.__notes__ is g.__notes__, a.__cause__, a.__suppress_context__)
a.add_note('n2')
print(g.__notes__, b.__notes__)
for bad in [3, 'x', (ValueError, 3), [ValueError], int, None, ()]:
    try:
        print(eg.split(bad))
    except TypeError as e:
        print(e)
try:
    eg.subgroup()
except TypeError as e:
    print(e)
class Bad(ExceptionGroup):
    def derive(self, e):
        return 5
try:
    Bad('b', [ValueError(1), TypeError(2)]).split(ValueError)
except TypeError as e:
    print(e)
print(eg.derive([KeyError(1)]), repr(Bad('b', [ValueError()])))
def boom(e):
    1 / 0
try:
    eg.split(boom)
except ZeroDivisionError as e:
    print(e)
