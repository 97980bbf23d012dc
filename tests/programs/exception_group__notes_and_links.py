class L(list): pass
eg = ExceptionGroup('g', [ValueError(1), TypeError(2)])
eg.__notes__ = 'not a list'
print(eg.split(ValueError)[0].__notes__ if hasattr(eg.split(ValueError)[0], '__notes__') else None)
eg.__notes__ = ('t', 'u')
print(eg.split(ValueError)[0].__notes__)
eg.__notes__ = 5
print(hasattr(eg.split(ValueError)[0], '__notes__'))
del eg.__notes__
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise eg
except ExceptionGroup as e:
    a, b = e.split(TypeError)
    print(repr(a.__context__), a.__traceback__ is e.__traceback__, repr(b.__context__), a.__cause__)
    s = e.subgroup(lambda x: isinstance(x, (ValueError, TypeError)))
    print(repr(s), s is e)
deep = ValueError(0)
for i in range(60):
    deep = ExceptionGroup(str(i), [deep, KeyError(i)])
d = deep.subgroup(ValueError)
n = 0
while isinstance(d, ExceptionGroup):
    assert len(d.exceptions) == 1
    d = d.exceptions[0]
    n += 1
print(n, repr(d))
