import ast

p = dict(lineno=1, col_offset=0, end_lineno=1, end_col_offset=1)


def name(i, c=ast.Load):
    return ast.Name(i, c(), **p)


def of(*b):
    return ast.Module(list(b), [])


def value(kind, *a):
    return of(ast.Expr(kind(*a, **p), **p))


s = ast.Pass(**p)
for t in (of(ast.Pass()), of(ast.Expr(ast.Name('a'), **p)), ast.Module([s]), ast.Module(s, []), of(5), of(None), of(name('a')), of(ast.Expr(s, **p)),
          of(ast.Expr(None, **p)), value(ast.Constant, [1]), value(ast.Constant, (1, [2])), value(ast.Name, 5, ast.Load()),
          value(ast.Name, 'True', ast.Load()), value(ast.Name, 'a', 5), value(ast.BinOp, name('a'), ast.And(), name('b')), of(ast.If(name('a'), [], [], **p)),
          of(ast.Assign([name('a')], name('b'), **p)), of(ast.Assign([], name('b'), **p)), of(ast.Assign(name('a'), name('b'), **p)),
          of(ast.Delete([], **p)), of(ast.Delete([name('a')], **p)), value(ast.Dict, [name('a')], []), value(ast.Compare, name('a'), [], []),
          value(ast.BoolOp, ast.And(), [name('a')]), of(ast.Raise(None, name('a'), **p)), of(ast.Try([s], [], [], [], **p)), of(ast.Import([], **p)),
          of(ast.Try([s], [], [s], [s], **p)), of(ast.ImportFrom('a', [ast.alias('b', **p)], -1, **p)), of(ast.With([], [s], **p)),
          value(ast.ListComp, name('a'), []), value(ast.Tuple, [None], ast.Load()), value(ast.Yield, name('a', ast.Store)),
          of(ast.Expr(ast.Constant(1, **dict(p, end_col_offset=-3)), **p)), of(ast.Expr(ast.Constant(1, **dict(p, lineno=3)), **p)),
          of(ast.Expr(ast.Constant(1, **dict(p, lineno='a')), **p)), of(ast.Return(name('a'), **p)), of(ast.Break(**p)), ast.Expression(name('a')),
          of(ast.Assign([ast.Call(name('f'), [], [], **p)], name('b'), **p)), of(ast.Match(name('a'), [], **p)), of(ast.ClassDef('A', [], [], [], [], **p)),
          of(ast.FunctionDef('f', ast.arguments([], [], None, [], [name('a')], None, []), [s], [], **p))):
    try:
        compile(t, 't', 'exec')
        print('compiled')
    except (TypeError, ValueError, SyntaxError) as e:
        print(type(e).__name__, str(e).split(' object at')[0])
for f in (lambda: compile(ast.Module([], []), 't', 'eval'), lambda: compile('', 't', 'other'), lambda: compile('', 't', 'func_type'),
          lambda: compile('1', 't', 'exec', 4), lambda: compile('1', 't', 'exec', 0, 0, 5), lambda: ast.parse(5), lambda: compile(5, '', 'exec'),
          lambda: exec(ast.parse('1')), lambda: eval(ast.parse('1', mode='eval')), lambda: ast.parse('1', mode='other'), lambda: compile(object(), 't', 'eval')):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
