# Which warnings are shown, recorded or raised, and how they are written.
import warnings, sys
from warnings import *
from warnings import WarningMessage
def no(f, *a, **k):
    try: print('->', f(*a, **k))
    except BaseException as e: print(type(e).__name__, e)
class W(UserWarning): pass
with catch_warnings(record=True) as log:
    simplefilter('always')
    warn('a'); warn('b', DeprecationWarning); warn(W('c')); warn(W('d'), RuntimeWarning); warn('e', W, stacklevel=1)
    def f(): warn('from f', stacklevel=2)
    f()
    for r in log: print(r.category.__name__, r.message, type(r.message).__name__, r.lineno, r.filename.rpartition('/')[2], r.line, r.source, r.file)
    print(str(log[0]).replace(log[0].filename, 'F'))
with catch_warnings(record=True) as log:
    simplefilter('default')
    for i in range(3): warn('once per line')
    for i in range(2): warn('another'); warn('another')
    print(len(log)); simplefilter('once'); log.clear()
    for i in range(2): warn('one'); warn('one')
    print(len(log)); simplefilter('module'); log.clear(); warn('x'); warn('x'); print(len(log)); simplefilter('ignore'); warn('y'); print(len(log))
    simplefilter('ignore', W); simplefilter('always', UserWarning, append=True); warn('z', W); print(len(log))
with catch_warnings():
    simplefilter('error'); no(warn, 'boom'); no(warn, 'boom', W); no(warn, W('inst'))
    filterwarnings('ignore', message='quiet'); no(warn, 'quiet please'); no(warn, 'not quiet')
    filterwarnings('ignore', category=W, lineno=0); no(warn, 'w', W)
for a in (('x', 3), ('x', int), ('x', 'W'), ('x', Exception)): no(warn, *a)
no(simplefilter, 'nonsense'); no(filterwarnings, 'nonsense'); no(lambda: catch_warnings(record=True)); no(lambda: catch_warnings())
c = catch_warnings(); no(c.__exit__); c.__enter__(); no(c.__enter__); c.__exit__(None, None, None)
print(formatwarning('msg', W, 'nofile.py', 3), end=''); print(formatwarning('msg', W, 'nofile.py', 3, 'the line  '), end='')
showwarning('shown', W, 'nofile.py', 7, sys.stdout); showwarning('shown', W, 'nofile.py', 7, line='  src ')
warn_explicit('explicit', W, 'some/file.py', 12); warn_explicit('explicit', W, 'some/file.py', 13, 'mod')
m = WarningMessage('m', W, 'f', 1); print(m, m.source, m.line)
with catch_warnings(record=True) as log, catch_warnings(): simplefilter('always'); warn('inner')
print(len(log)); resetwarnings(); print(warnings.filters); warn('after reset', DeprecationWarning)
