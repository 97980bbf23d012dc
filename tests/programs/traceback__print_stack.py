import traceback


def f():
    traceback.print_stack()
    print([(e.name, e.lineno) for e in traceback.extract_stack()])


f()
