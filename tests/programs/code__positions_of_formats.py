# A format and the text it ends with have the place of their own literal among several side by side.
import ast
import dis
source = '''a = f"{x:06d}" f"{x!r:>{x}a}" 'z' f"b{x:{x}{x}}"'''
for node in ast.walk(ast.parse(source)):
    if hasattr(node, 'lineno'):
        print(type(node).__name__, node.col_offset, node.end_col_offset)
for i in dis.get_instructions(compile(source, 'f', 'exec')):
    print(i.opname, i.positions[2:])
