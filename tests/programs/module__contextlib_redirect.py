import io
import sys
from contextlib import redirect_stdout, redirect_stderr
o = io.StringIO()
with redirect_stdout(o):
    print('a', 'b', sep='-')
    sys.stdout.write('c\n')
with redirect_stderr(o):
    print('d', file=sys.stderr)
print(repr(o.getvalue()), sys.stdout is sys.__stdout__)
s = sys.stdout
sys.stdout = io.StringIO()
try:
    print('kept')
    t = sys.stdout.getvalue()
finally:
    sys.stdout = s
print(repr(t))
