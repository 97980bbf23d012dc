def g():
    try: yield 1
    except GeneratorExit: yield 2
a=g(); next(a)
a=None
print('after')
b=g(); next(b)
def f():
    c=g(); next(c)
    return 1
f()
class A:
    def __del__(self): raise ValueError(1)
A()
x=[A()]
