import sys
import traceback


def f(a):
    x = [a]
    return g(x)


def g(b):
    try:
        b[0].c
    except AttributeError as e:
        raise ValueError('w', b) from e


try:
    f(1)
except ValueError as e:
    for s in traceback.extract_tb(e.__traceback__):
        print(s.name, s.lineno, s.line, s.colno, s.end_colno, s.end_lineno)
    t = traceback.TracebackException.from_exception(e, capture_locals=True)
    print(t.__cause__.stack[0].locals, t.stack[1].locals, t.stack[2].locals)
    print(traceback.format_exc(limit=0, chain=False))
    print(len(traceback.StackSummary.extract(traceback.walk_tb(e.__traceback__))))
    e.add_note('one\ntwo')
    print(traceback.format_exception_only(e))
    e.__notes__ = 5
    print(traceback.format_exception_only(e))
    e.__notes__ = 'ab'
    print(traceback.format_exception_only(e))
print(traceback.StackSummary.from_list([('no.py', 3, 'f', 'x = 1'), ('no.py', 4, 'g', None)]).format())
try:
    compile('a = = 1', 'no.py', 'exec')
except SyntaxError as e:
    t = traceback.TracebackException.from_exception(e)
    print(t.lineno, t.offset, t.text, t.msg, t.filename)
traceback.print_list([('no.py', 3, 'f', 'x')], file=sys.stdout)
