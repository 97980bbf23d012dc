import traceback


def f(n):
    return 1 / n


try:
    f(0)
except ZeroDivisionError:
    print(traceback.format_exc())
    traceback.print_exc()
