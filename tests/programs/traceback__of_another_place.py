# print_exception shows the traceback that it is given, not the exception's own.
import sys
import traceback


def f(n):
    if n:
        f(n - 1)
    else:
        {}["k"]


try:
    f(2)
except KeyError as e:
    traceback.print_exception(type(e), e, e.__traceback__.tb_next, file=sys.stdout)
    traceback.print_exception(type(e), e, None, file=sys.stdout)
    traceback.print_exception(KeyError, e, e.__traceback__, limit=-1, file=sys.stdout)
    print(traceback.format_exception(None, e, e.__traceback__.tb_next.tb_next.tb_next))
    for a in ((e, e), (None, e), (5,), (None,), (KeyError, None, None)):
        try:
            print(traceback.format_exception(*a))
        except (TypeError, ValueError) as x:
            print(type(x).__name__, x)
    try:
        traceback.format_exception(e, tb=None)
    except ValueError as x:
        print(x)
    traceback.print_exception(e, file=sys.stdout)
    raise
