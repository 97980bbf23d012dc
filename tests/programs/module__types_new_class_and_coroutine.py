import types
class M:
    def __mro_entries__(self, bases): print('entries', len(bases)); return (int,)
def body(ns): ns['x'] = 3; ns['f'] = lambda self: self.x
X = types.new_class('X', (M(),), {}, body)
print(X.__name__, X.__bases__, X().f(), len(X.__orig_bases__), X.__module__)
class Meta(type):
    @classmethod
    def __prepare__(m, name, bases, **kw): print('prep', name, bases, kw); return {'p': 1}
    def __new__(m, n, b, ns, **kw): print('new', sorted(k for k in ns if k[0] != '_'), kw); return super().__new__(m, n, b, ns)
    def __init__(*a, **k): pass
Y = types.new_class('Y', (), {'metaclass': Meta, 'q': 2}, body)
print(type(Y).__name__, Y.p, hasattr(Y, '__orig_bases__'))
Z = types.new_class('Z', [Y] and (Y, int))
print(type(Z).__name__, Z.__mro__ == (Z, Y, int, object))
print(types.resolve_bases((int, str)), types.resolve_bases([int]), types.resolve_bases((M(), str)), types.prepare_class('A', (Y,), {'z': 1}))
try: types.new_class('Q', (Y,), {'metaclass': type('M2', (type,), {})})
except TypeError as e: print(e)
print(types.new_class('E').__dict__.keys() >= {'__module__'}, types.new_class('E'))
b = (int,)
print(types.resolve_bases(b) is b)
k = {'metaclass': Meta}
types.new_class('K', (), k); print(len(k))
@types.coroutine
def like():
    return L()
class L:
    __name__ = 'L!'; gi_code = 5
    def __init__(s): s.n = 0
    def __iter__(s): return s
    def __next__(s): return s.send(None)
    def send(s, v):
        s.n += 1; print('send', v)
        if s.n > 2: raise StopIteration('done')
        return s.n
    def throw(s, *a): print('throw', len(a), a[0]); return 9
    def close(s): print('close'); return 'c'
w = like()
print(type(w).__name__, w.__name__, w.__qualname__, w.gi_code, w.cr_code, iter(w) is w, next(w), w.send(4), w.throw(ValueError), w.throw(ValueError, 'x', None), w.close())
try: w.cr_frame
except AttributeError as e: print(e)
try: w.send(1)
except StopIteration as e: print(e.value)
async def main():
    return await like()
c = main()
print(c.send(None), c.send(7))
try: c.send(8)
except StopIteration as e: print(e.value)
