import ast

t = ast.parse('def f(a, /, b: int = 1, *c, d, **e) -> str:\n    return a[b:1, ...] if not c else (yield)\n')
print(ast.dump(t))
print(ast.dump(t, annotate_fields=False))
print(ast.dump(t, indent=2))
print(ast.dump(ast.parse("x = u'é' + 'é'\nif x: pass\nelif y: z"), include_attributes=True, indent='\t'))
print(ast.dump(ast.parse('f"{a!r:>{w}} {b=}"', mode='eval'), indent=1))
print(ast.dump(ast.parse('match x:\n  case {"k": [1, *_], **r} | A(b, c=None) as d if e: pass'), indent=4))
print(ast.dump(ast.parse('x', mode='single')), ast.dump(ast.Name('a')), ast.dump(ast.Constant(1, kind=None)), ast.dump(ast.List()))
print(ast.dump(ast.parse('async def f():\n  async with a as b: return [c async for c in d if e]\n  await g\n')))
print(ast.dump(ast.parse('from ..a import b as c\nimport d.e\ntry: x\nexcept* A as y: z\nx: int\n(x): int = 1\nlambda: 0')))
try:
    ast.dump('x')
except TypeError as e:
    print(e)
for mode in ('exec', 'eval', 'single'):
    try:
        ast.parse('a b', 'name', mode)
    except SyntaxError as e:
        print(e.msg, e.filename, e.lineno, e.offset, repr(e.text))
print(ast.dump(ast.parse(b'# -*- coding: latin-1 -*-\n"\xe9"')))
