# What joins and what makes bytes take any refusal of `iter` for their own; `iter` itself says what it got.
import sys
import traceback


class A:
    def __iter__(self):
        return 5


class B:
    def __iter__(self):
        raise TypeError("mine")


class C:
    __iter__ = None


class D:
    def __iter__(self):
        raise ValueError("other")


for x in (A(), B(), C(), D(), 5):
    for f in ("".join, b"".join, bytes, bytearray, list, bytearray().extend, bytearray().join):
        try:
            print(f(x))
        except (TypeError, ValueError) as e:
            print(type(x).__name__, f.__name__, type(e).__name__, e)


def f(n):
    if n:
        f(n - 1)
    else:
        1 / 0


sys.tracebacklimit = 2
try:
    f(3)
except ZeroDivisionError as e:
    print([x.lineno for x in traceback.extract_tb(e.__traceback__)])
    traceback.print_exc(file=sys.stdout)
    traceback.print_exc(limit=3, file=sys.stdout)
    traceback.print_exc(limit=-3, file=sys.stdout)
traceback.print_exception(SyntaxError(), file=sys.stdout)
traceback.print_exception(SyntaxError(None, ("f", 1, 1, "x")), file=sys.stdout)
