import ast

for s in (
    'a, b = 1, 2', 'for a, b in c, d: pass', 'return 1, 2', 'x = yield', 'x = yield 1', 'yield', 'await x', 'a[1,2]',
    'a[1:2, 3]', 'a[b, *c]', 'x[(1,)]', 'x[()]', 'del a, b', 'del (a,)', 'if (a:=1): pass', 'f((a:=1))', 'f(a:=1)',
    'x = (a:=1)', '[a:=1]', 'print(*a, **b)', 'lambda: (yield)', 'lambda x, *, y=1: x', 'lambda *a, **k: 0', '-(-1)',
    '--1', 'not (not a)', '2**-1', '(-2)**2', '-2**2', '(a**b)**c', 'a**b**c', '(await a)**2', 'await a**2', '1 .real',
    '1.0.real', 'a if b else c if d else e', '(a if b else c) if d else e', '{**a, "b": 1}', '{}', '{*a}', 'set()', '[*a]',
    'a < b < c', '(a < b) < c', 'a and b or c', 'a and (b or c)', 'not a == b', '(not a) == b', 'x: int = 5', '(x): int',
    'x.y: int', 'a: (yield)', 'with a as b, c as (d, e): pass', 'with (a, b): pass', 'raise a from b', 'assert a, b',
    'import a as b, c.d', 'from . import a', 'from ..a.b import c as d', 'from a import *', 'global a, b', 'x = *a, b',
    'print((yield))', 'f(x for x in y)', 'f((x for x in y), 1)', '[x async for x in y if z if w]', 'return', 'a = b = c',
    'a += 1', 'a @= b', 'a = lambda: 0, 1', 'x = "a\'b"', "'''a\nb'''", "x='\\n'", "f'{a}'", "f'{a!r:>{w}}'",
    "f'{a}\\n{b}'", "f'{a:%Y-%m}'", "f'{{}}{a}'", 'f\'{x["a"]}\'', "f'a{1}b' 'c'", "b'\\x00'", "u'a'", '1e400', '1e400j',
    '1j', '...', 'async def f(): await x', 'def f(a, b: int = 1, /, c=2, *d: int, e, g=3, **h) -> int: pass',
    '@a\n@b.c(1)\ndef f():\n    "doc"\n    return 1',
    'class A(B, metaclass=C):\n    "doc\\n  more"\n    x = 1\n    def f(self): pass',
    'try:\n  a\nexcept B as c:\n  d\nexcept (E, F):\n  g\nexcept:\n  h\nelse:\n  i\nfinally:\n  j', 'try: a\nexcept* B: c',
    'if a: b\nelif c: d\nelse: e', 'if a: b\nelse:\n  if c: d', 'if a: b\nelse:\n  if c: d\n  e', 'while a: b\nelse: c',
    'match x:\n  case 1 | 2: a\n  case {"k": v, **r}: b\n  case [a, *_, b]: c\n  case A(x, y=z) as w if v: d\n  case (1 as q): e\n  case None: f\n  case -1+2j: g\n  case a.b: h\n  case {**z}: k\n  case (1|2) as g: l\n  case []: 1\n  case [x]: 2\n  case (A() | B()): 3\n  case _: i',
    'x = (yield from a)', 'print(-1 .x)', 'a[b:=1]', 'a[:, ::2]', '"a" "b"', "x = 'a\\tb'", "'a\\\\b'", '("doc")',
    'def f():\n    """a\\tb\n    c"""', 'def f():\n  \'it\\\'s "x"\'', "f'{a=}'", "f'{a if b else c}'",
    "f'{(lambda x: 1)}'", "f'{ {1:2} }'", "f'''{a!s}\n'''", 'f\'{a}{"b"}\'', 'x = f\'"{a}"\'', 'f\'\\\'{a}"\'',
    'not a in b', 'a not in b', 'a is not b', '(a, b)[0]', '(a+b).c', 'a.b()[1](2)', '(yield)[1]', '(lambda: 0)()', '~a',
    '+a', '- a.b', 'a ** -b', 'x = 1,', 'for x in *a, b: pass',
    'async def f():\n  async for a in b: pass\n  async with c as d: pass\n  return [x async for x in y]', 'class A: pass',
    'class A(*b, **c): pass', 'return (yield x)', 'a = (b, *c)', 'a, *b = c', 'x: tuple[int, ...] = ()',
    'a if (b, c) else d', '[x for x in (a if b else c)]', '[x for x, y in z]', '[(x, y) for x in z]',
    '{k: v for k, v in z}', '{a: b for (a, b) in c if d}', '(x for x in y)', 'nonlocal_ = 1', 'f(**a, b=1)', 'f(a)(b)',
    'pass; break_ = 1',
):
    print(ast.unparse(ast.parse(s)))
for n in (ast.Constant((1, 'a')), ast.Name('x'), ast.Set([]), ast.arguments([], [ast.arg('a')], None, [], [], None, []), ast.Load(),
          ast.BinOp(ast.Name('a'), ast.Mult(), ast.BinOp(ast.Name('b'), ast.Add(), ast.Constant(-1))), ast.Constant(float('nan')), ast.Constant(2-1j),
          ast.Expr(ast.Constant('a')), [ast.Name('a'), ast.Name('b')]):
    print(ast.unparse(n))
try:
    ast.unparse(ast.Raise(None, ast.Name('a')))
except ValueError as e:
    print(e)
