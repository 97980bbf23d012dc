import io, sys
from contextlib import redirect_stdout
s = io.StringIO()
print('a', 1, file=s); s.write('bc\nd'); print(repr(s.getvalue()), s.tell())
s.seek(0); print(repr(s.readline()), repr(s.read(2)), repr(s.read()), repr(s.read()))
s.seek(2); s.write('XY'); print(repr(s.getvalue())); s.seek(0, 2); s.write('!'); s.truncate(3); print(repr(s.getvalue()))
print(io.StringIO('a\nb\nc').readlines(), list(io.StringIO('x\ny')), [l for l in io.StringIO('q')])
with redirect_stdout(io.StringIO()) as f:
    print('hidden'); print('more', end='')
print(repr(f.getvalue()))
old = sys.stdout; sys.stdout = io.StringIO(); print('cap'); got = sys.stdout.getvalue(); sys.stdout = old; print(repr(got))
with io.StringIO('zz') as g: print(g.read(), g.closed)
print(g.closed)
for f in (lambda: g.read(), lambda: s.write(3), lambda: io.StringIO(3), lambda: s.seek(-1), lambda: s.seek(1, 1), lambda: io.BytesIO('x'), lambda: io.BytesIO().write('s')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
b = io.BytesIO(b'ab\ncd'); print(b.readline(), b.read(1), b.tell(), b.getvalue()); b.write(b'Z!'); print(b.getvalue())
print(isinstance(s, io.TextIOBase), isinstance(b, io.BufferedIOBase), isinstance(s, io.IOBase), s.readable(), s.seekable())
