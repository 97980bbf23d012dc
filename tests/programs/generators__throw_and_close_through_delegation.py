def g():
    try:
        x = yield 1
        print('got', x)
        yield 2
    except ValueError as e:
        print('caught', e)
        yield 3
    finally:
        print('fin')
a = g(); print(next(a), a.send(5)); print(a.throw(ValueError('v')));
a.close()
b = g(); next(b)
print(b.gi_running, b.gi_suspended, b.gi_frame is not None, b.gi_code.co_name, b.__name__)
print(b.throw(ValueError, 'x'))
def o():
    r = yield from g()
    print('r', r)
    return 9
c = o(); next(c); print(c.gi_yieldfrom is not None); print(c.throw(ValueError('inner')))
try: next(c)
except StopIteration as s: print('stop', s.value)
d = o(); next(d); d.close(); print('closed')
e = o(); e.close()
try: e.send(1)
except StopIteration as s: print('stopped', s.value)
try: o().throw(KeyError('k'))
except KeyError as k: print('key', k)
class It:
    def __iter__(self): return self
    def __next__(self): return 7
    def throw(self, *a): print('thrown', a); raise StopIteration(11)
    def close(self): print('it closed')
def p():
    print((yield from It()))
    yield 'after'
q = p(); next(q); print(q.throw(ValueError('z'))); q.close()
q = p(); next(q); q.close()
def bad():
    try: yield
    except GeneratorExit: yield 2
q = bad(); next(q)
try: q.close()
except RuntimeError as r: print(r)
print(repr(type(q)))
