# The module indents each line of a message in a group, and shows groups with a limit and without what led to them.
import sys
import traceback


def g():
    raise TypeError("t\nu")


def f():
    try:
        g()
    except TypeError as e:
        members = [e, ValueError("a\nb"), ExceptionGroup("in\nner", [OSError(1, "x\ny")])]
    try:
        {}["k"]
    except KeyError:
        raise ExceptionGroup("outer\nsecond", members)


try:
    f()
except ExceptionGroup as e:
    traceback.print_exc(file=sys.stdout)
    traceback.print_exception(e, limit=1, file=sys.stdout)
    traceback.print_exception(e, limit=-1, chain=False, file=sys.stdout)
    print(len(traceback.format_exc(chain=False).splitlines()), traceback.format_exc(limit=0) == traceback.format_exc())
    print(sys.stdout.line_buffering, sys.stderr.line_buffering)


def h():
    try:
        {}["a"]
    except* KeyError as e:
        e.exceptions[0].nope


try:
    h()
except* AttributeError as e:
    traceback.print_exception(e, file=sys.stdout)
    raise
