import ast


class Names(ast.NodeVisitor):
    def __init__(self):
        self.found = []

    def visit_Name(self, node):
        self.found.append((node.id, type(node.ctx).__name__))

    def visit_FunctionDef(self, node):
        self.found.append(('def', node.name))
        self.generic_visit(node)


v = Names()
print(v.visit(ast.parse('a = b\ndef f(x=c):\n  del d\n  return lambda: e')), v.found)


class Old(ast.NodeVisitor):
    def visit_Num(self, node):
        print('number', node.n)

    def visit_Str(self, node):
        print('text', node.s)

    def visit_NameConstant(self, node):
        print('name', node.value)


Old().visit(ast.parse('[1, "a", None, True, 2.5, b"x", ...]'))


class Calls(ast.NodeVisitor):
    def visit_Call(self, node):
        return [self.visit(a) for a in node.args]

    def visit_Constant(self, node):
        return node.value

    def generic_visit(self, node):
        return type(node).__name__


print(Calls().visit(ast.parse('f(1, g(2), x)', mode='eval').body))
t = ast.parse('if a:\n  b = [c, *d]\nelse: e.f(g=1)')
print([type(n).__name__ for n in ast.walk(t)])
print([type(n).__name__ for n in ast.iter_child_nodes(t.body[0])])
print([(k, type(x).__name__) for k, x in ast.iter_fields(t.body[0])])
print([ast.get_docstring(n) for n in ast.walk(ast.parse('"""M\n\n   m"""\nclass A:\n  "  a "\ndef f():\n    """One\n      two\n    """')) if isinstance(n, (ast.Module, ast.ClassDef, ast.FunctionDef))])
print(repr(ast.get_docstring(ast.parse('def f():\n  " x "').body[0], clean=False)), ast.get_docstring(ast.parse('1')))
try:
    ast.get_docstring(ast.parse('1', mode='eval'))
except TypeError as e:
    print(e)
