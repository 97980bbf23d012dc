# Of a future feature that is not known only the beginning is told; how the traceback module marks more than a line.
import traceback
for source in ('from __future__ import nope', 'x = 1\nfrom __future__ import braces', "d = {'a': 1\n     'b': 2}", '  x = (1 +'):
    try:
        compile(source, 'f', 'exec')
    except SyntaxError as e:
        print(len(e.args), e.lineno, e.offset, e.end_lineno, e.end_offset)
        print(''.join(traceback.format_exception_only(e)), end='')
