import ast

for c in (ast.Name, ast.Module, ast.Load, ast.comprehension, ast.arg, ast.ExceptHandler, ast.MatchAs, ast.TypeIgnore, ast.FunctionDef):
    print([b.__name__ for b in c.__mro__], c._fields, c._attributes, c.__doc__, c.__module__)
print(ast.operator.__doc__, ast.mod.__doc__, ast.excepthandler.__doc__, sep='\n')
print(sorted(c.__name__ for c in ast.expr.__subclasses__()))
print(sorted(c.__name__ for c in ast.stmt.__subclasses__()))
print(sorted(c.__name__ for c in ast.AST.__subclasses__()))
print(ast.Return.value, ast.Constant.kind, ast.stmt.end_lineno, hasattr(ast.Return, 'lineno'))
for v in (1, 1.5, 2j, 'a', b'a', None, True, ...):
    k = ast.Constant(v)
    print(v, [isinstance(k, c) for c in (ast.Num, ast.Str, ast.Bytes, ast.NameConstant, ast.Ellipsis, ast.Constant)])
print(ast.dump(ast.Num(n=5)), ast.dump(ast.Str(s='a')), ast.dump(ast.NameConstant(None)), ast.dump(ast.Ellipsis()), type(ast.Num(1)).__name__)
print(ast.dump(ast.Index(ast.Name('a'))), ast.dump(ast.ExtSlice([ast.Slice()])), ast.Param.__mro__[1].__name__)
print(ast.PyCF_ONLY_AST, ast.PyCF_TYPE_COMMENTS, ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
