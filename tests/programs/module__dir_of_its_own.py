# A function `__dir__` in a module says what `dir` tells of it.
import types
m = types.ModuleType('m', 'doc')
m.x = 1
print([n for n in dir(m) if n[0] != '_'])
m.__dir__ = lambda: ['z', 'b']
m.__getattr__ = lambda name: 'of ' + name
print(dir(m), m.__dir__(), m.foo, object.__dir__(types) != [])
m.__dir__ = lambda: 5
try:
    dir(m)
except TypeError as e:
    print(e)
class M(types.ModuleType): pass
n = M('n')
n.__dir__ = lambda: ('q',)
print(dir(n))
class A: pass
a = A()
a.__dir__ = lambda: ['never']
print([k for k in dir(a) if k != '__dir__' and k[:2] != '__'])
