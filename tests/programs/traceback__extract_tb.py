import traceback


def f():
    g()


def g():
    [][0]


try:
    f()
except IndexError as e:
    for entry in traceback.extract_tb(e.__traceback__):
        print(entry.lineno, entry.name, entry.line, len(entry))
    print("".join(traceback.format_tb(e.__traceback__, 1)))
