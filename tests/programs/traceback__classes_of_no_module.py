# An exception's class without a module's name; notes that are no list.
import sys
import traceback


class A(Exception):
    __module__ = None


class B(Exception):
    pass


def show(e):
    traceback.print_exception(e, file=sys.stdout)


show(A("a"))
show(B("b"))
B.__module__ = 5
show(B("b"))
B.__module__ = "m"
show(B("b"))
e = ValueError("v")
e.__notes__ = None
show(e)
print(e.__notes__)
e.__notes__ = 7
show(e)
del e.__notes__
raise A("last")
