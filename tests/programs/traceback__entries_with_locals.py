import sys, traceback, types
def deeper(n):
    if not n:
        raise ValueError('at the end')
    return deeper(n - 1)
try:
    deeper(6)
except ValueError as error:
    caught = error
print(traceback.format_list(traceback.extract_tb(caught.__traceback__)[:2]))
traceback.print_tb(caught.__traceback__, limit=2, file=sys.stdout)
told = traceback.TracebackException.from_exception(caught, capture_locals=True)
text = ''.join(told.format())
print(text[text.index(', in deeper'):])
print(told.stack[-1].locals, len(told.stack))
entry = caught.__traceback__
copy = types.TracebackType(None, entry.tb_frame, entry.tb_lasti, entry.tb_lineno)
traceback.print_exception(caught.with_traceback(copy))
for args in ((1, 2, 3, 4), (None, 2, 3, 4), (None,)):
    try:
        types.TracebackType(*args)
    except TypeError as error:
        print(error)
