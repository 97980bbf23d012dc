import sys


def hook(u):
    print("U", u.exc_type, u.exc_value, u.err_msg, u.object.__name__, u.exc_traceback.tb_lineno)


sys.unraisablehook = hook


class A:
    def __del__(self):
        1 / 0


a = A()
del a
print(sys.unraisablehook is sys.__unraisablehook__)
sys.unraisablehook = sys.__unraisablehook__
