# Which lines a tracer sees while managers on one line are left by an exception.
class Manager:
    def __init__(self, name, fails=False):
        self.name, self.fails = name, fails

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        print(self.name, kind and kind.__name__)
        if self.fails:
            raise RuntimeError(self.name)
        return self.name == 'last'


with Manager('last'), Manager('b'): 1 / 0
with Manager('last'), Manager('b'), Manager('c') as c:
    1 / 0
with Manager('last'):
    with Manager('b'):
        1 / 0
try:
    with (Manager('a'), Manager('b', fails=True), Manager('c')): 1 / 0
except RuntimeError as error:
    print(error, repr(error.__context__))
