import traceback, sys
def f():
    try: g()
    except ZeroDivisionError as e:
        traceback.print_exc(file=sys.stdout)
        print(traceback.format_exc(limit=1))
        print(''.join(traceback.format_tb(e.__traceback__)))
        print(traceback.extract_tb(e.__traceback__))
        te = traceback.TracebackException.from_exception(e)
        print(list(te.format()), te.stack[0].name, te.exc_type, str(te))
        for fr in traceback.extract_tb(e.__traceback__): print(fr.filename[-6:], fr.lineno, fr.name, fr.line, fr.locals)
        traceback.print_stack(file=sys.stdout)
        print(traceback.format_list([('f', 1, 'n', 'line')]), traceback.format_exception_only(ValueError, ValueError('x')))
def g(): h(0)
def h(n): return 1/n
f()
