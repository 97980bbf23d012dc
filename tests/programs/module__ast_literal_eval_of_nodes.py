import ast

print(ast.literal_eval(ast.parse('{"a": (1, -2.5), "b": {3, 4j}}', mode='eval')), ast.literal_eval(ast.Constant(5)), ast.literal_eval(ast.List([ast.Constant('x')])))
for s in ('a', '1 + 2', '[1, b]', '(1,\n f())', 'lambda: 0', '"a" "b" % 1', '-"x"', '{**{}}', '2j + 1'):
    try:
        print(ast.literal_eval(s))
    except ValueError as e:
        print(str(e).split(' object')[0])
for v in (5, None, ast.Name('a'), ast.Constant([1])):
    try:
        print(ast.literal_eval(v))
    except ValueError as e:
        print(str(e).split(' object')[0])
try:
    ast.literal_eval('{[]: 1}')
except TypeError as e:
    print(e)
