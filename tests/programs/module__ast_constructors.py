import ast
import copy
import pickle

n = ast.Name('a', ctx=ast.Load(), lineno=1)
print(n.id, type(n.ctx).__name__, n.lineno, n._fields, n._attributes, n.__match_args__)
for f in (lambda: ast.Name(1, 2, 3), lambda: ast.Name('a', id='b'), lambda: ast.AST(1), lambda: ast.Pass(1), lambda: ast.BinOp(1, 2, 3, 4),
          lambda: ast.Name().id, lambda: ast.Name().lineno, lambda: ast.Name().end_lineno, lambda: ast.Return().value, lambda: ast.Constant(5).kind,
          lambda: ast.Name('a', other=2).other, lambda: ast.arguments().vararg, lambda: ast.arguments().args, lambda: ast.Constant(value=5).n,
          lambda: ast.Constant('5').s, lambda: vars(ast.alias('a', 'b'))):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
match ast.parse('a + 1', mode='eval').body:
    case ast.BinOp(ast.Name(x), ast.Add(), ast.Constant(y)):
        print(x, y)


class Mine(ast.Name):
    _fields = ('id', 'ctx', 'more')


m = Mine('a', ast.Load(), 3)
print(ast.dump(m), isinstance(m, ast.expr))
t = ast.parse('f(1)')
c = copy.deepcopy(t)
print(ast.dump(c) == ast.dump(t), c.body[0] is t.body[0], copy.copy(t).body is t.body)
print(ast.dump(pickle.loads(pickle.dumps(t))))
print(ast.parse('a').body[0].value.ctx is ast.parse('b').body[0].value.ctx)
