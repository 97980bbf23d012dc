import ast
import traceback


class Swap(ast.NodeTransformer):
    def visit_BinOp(self, node):
        self.generic_visit(node)
        if isinstance(node.op, ast.Add):
            return ast.copy_location(ast.BinOp(node.left, ast.Mult(), node.right), node)
        return node

    def visit_Assert(self, node):
        return None

    def visit_Pass(self, node):
        return [ast.copy_location(ast.Expr(ast.Call(ast.Name('print', ast.Load()), [ast.Constant(w)], [])), node) for w in 'ab']

    def visit_MatchValue(self, node):
        return node

    def visit_Constant(self, node):
        if isinstance(node.value, int):
            return ast.Call(ast.Name('num', ast.Load()), [node], [])
        return node


s = '''
def f(x):
    """doc"""
    assert x
    pass
    for i in [1, 2]:
        if i in {1, 2} and x is not None:
            print(f"{i + 2!r:>4} {x}")
    return x + 3
class A:
    y: int = 4
    def g(self, *a, k=5, **b):
        try:
            return [z + 1 for z in a if z], (lambda q: q + 1)(k), b
        finally:
            print("end")
print(f(2), f.__doc__, A().g(1, 2, m=3), A.y)
match [1, 2, 3]:
    case [1, *r] if r: print(r)
'''
t = ast.fix_missing_locations(Swap().visit(ast.parse(s)))
exec(compile(t, 'made', 'exec'), {'num': lambda v: v})
e = ast.Expression(ast.BinOp(ast.Constant(20), ast.Sub(), ast.Name('v', ast.Load())))
print(eval(compile(ast.fix_missing_locations(e), 'e', 'eval'), {'v': 3}))
exec(compile(ast.parse('1 + 1', mode='single'), 's', 'single'))
print(type(compile('1', 'x', 'exec', ast.PyCF_ONLY_AST)).__name__, compile(e, 'x', 'exec', ast.PyCF_ONLY_AST) is e)
try:
    exec(compile(ast.increment_lineno(ast.parse('def f():\n  1/0\nf()'), 10), 'lines', 'exec'))
except ZeroDivisionError as error:
    print([(f.name, f.lineno) for f in traceback.extract_tb(error.__traceback__)])
f = ast.FunctionDef('made', ast.arguments([], [ast.arg('x')], None, [], [], None, [ast.Constant((1, 'a'))]),
                    [ast.Return(ast.Tuple([ast.Name('x', ast.Load()), ast.Constant(frozenset({2}))], ast.Load()))], [])
d = {}
exec(compile(ast.fix_missing_locations(ast.Module([f], [])), 'x', 'exec'), d)
print(d['made'](), d['made'](0), d['made'].__code__.co_firstlineno)
