def step(cells):
    from collections import Counter
    n = Counter((x+dx, y+dy) for x, y in cells for dx in (-1,0,1) for dy in (-1,0,1) if dx or dy)
    return {c for c, k in n.items() if k == 3 or k == 2 and c in cells}
g = {(1,0),(2,1),(0,2),(1,2),(2,2)}
for _ in range(4):
    g = step(g); print(sorted(g), g)
for y in range(5): print(''.join('#' if (x,y) in g else '.' for x in range(5)))
class Shape:
    def area(self): raise NotImplementedError
    def __str__(self): return f'{self.__class__.__name__}({self.area():.2f})'
class Circle(Shape):
    def __init__(self, r): self.r = r
    def area(self): return 3.14159 * self.r ** 2
class Sq(Shape):
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
for s in (Circle(2), Sq(3)): print(s, isinstance(s, Shape))
try: print(Shape())
except NotImplementedError as e: print('NI', repr(e))
class Stack:
    class Empty(Exception): "no items"
    def __init__(self, it=()): self._d = list(it)
    def push(self, x): self._d.append(x)
    def pop(self):
        if not self._d: raise Stack.Empty("pop from empty stack")
        return self._d.pop()
    def __bool__(self): return bool(self._d)
    def __iter__(self):
        while self: yield self.pop()
s = Stack('abc'); s.push('d'); print(list(s), bool(s))
try: s.pop()
except Stack.Empty as e: print(type(e), type(e).__qualname__, e, e.__doc__)
class Node:
    def __init__(self, v, nxt=None): self.v, self.nxt = v, nxt
class LL:
    def __init__(self, *v):
        self.head = None
        for x in reversed(v): self.head = Node(x, self.head)
    def __iter__(self):
        n = self.head
        while n: yield n.v; n = n.nxt
    def reverse(self):
        p, c = None, self.head
        while c: c.nxt, p, c = p, c, c.nxt
        self.head = p
    def __repr__(self): return ' -> '.join(map(repr, self)) or '(empty)'
l = LL(1, 2, 3); print(l); l.reverse(); print(l, LL())
class Temp:
    def __init__(self, c=0): self.c = c
    @property
    def f(self): "fahrenheit"; return self.c * 9 / 5 + 32
    @f.setter
    def f(self, v): self.c = (v - 32) * 5 / 9
    @f.deleter
    def f(self): self.c = None
t = Temp(100); print(t.f); t.f = 32; print(t.c, Temp.f.__doc__); del t.f; print(t.c)
class Sing:
    _i = None
    def __new__(cls, *a):
        if cls._i is None: cls._i = super().__new__(cls); print('new')
        return cls._i
    def __init__(self, v): self.v = v
a, b = Sing(1), Sing(2); print(a is b, a.v)
class Obs:
    def __init__(self): self.h = {}
    def on(self, e):
        def d(f): self.h.setdefault(e, []).append(f); return f
        return d
    def emit(self, e, *a, **k): return [f(*a, **k) for f in self.h.get(e, ())]
o = Obs()
@o.on('x')
def h1(a, b=0): return a + b
@o.on('x')
def h2(*a, **k): return (a, k)
print(o.emit('x', 1, b=2), o.emit('y'))
def counter():
    c = 0
    while True:
        r = yield c
        if r is not None: c = r
        else: c += 1
g = counter(); print(next(g), next(g), g.send(10), next(g)); g.close()
try: next(g)
except StopIteration as e: print('stop', e.value)
def acc():
    total = n = 0
    try:
        while True:
            x = yield total / n if n else None
            total += x; n += 1
    except GeneratorExit: print('closed', total)
    finally: print('fin')
a = acc(); next(a); print(a.send(10), a.send(20)); a.close()
