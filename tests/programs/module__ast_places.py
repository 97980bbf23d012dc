import ast

s = 'def f(a):\n    return (a +\n            "é" * 2)\nclass A(B): x = f"{y}"\n'
t = ast.parse(s)
for n in ast.walk(t):
    if hasattr(n, 'lineno'):
        print(type(n).__name__, n.lineno, n.col_offset, n.end_lineno, n.end_col_offset, repr(ast.get_source_segment(s, n)))
r = t.body[0].body[0].value
print(repr(ast.get_source_segment(s, r, padded=True)), ast.get_source_segment(s, ast.Name('a')))
print(repr(ast.get_source_segment('a\r\n(b +\r\n c)', ast.parse('a\r\n(b +\r\n c)').body[1])))
n = ast.copy_location(ast.Name('z', ast.Load()), r)
print(ast.dump(n, include_attributes=True))
e = ast.Expression(ast.BinOp(ast.Constant(1, lineno=3, col_offset=4), ast.Add(), ast.List([ast.Name('a', ast.Load())], ast.Load())))
print(ast.dump(ast.fix_missing_locations(e), include_attributes=True))
print(ast.dump(ast.increment_lineno(ast.parse('a\nb'), 5), include_attributes=True))
