# Which iterators end with a StopIteration that a tracer is told of, and where a module begins.
import csv
import io
import itertools
import sys


class It:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if not self.n:
            raise StopIteration
        self.n -= 1
        return self.n


def tracer(frame, event, arg):
    if frame.f_code.co_name in ('run', '<module>'):
        print(event, frame.f_code.co_name, frame.f_lineno, arg[0].__name__ if event == 'exception' else arg)
        return tracer


def run(items):
    for x in items:
        pass


def t(items):
    print(type(items).__name__)
    sys.settrace(tracer)
    run(items)
    sys.settrace(None)


t(It(1))
t(csv.DictReader(io.StringIO('a\n1\n')))
t(enumerate(csv.DictReader(io.StringIO('a\n1\n'))))
t(csv.reader(io.StringIO('a\n')))
t(itertools.islice(It(1), 3))
t(itertools.islice(It(3), 1))
t(itertools.groupby(It(1)))
t(zip(It(1), 'ab'))
sys.settrace(tracer)
exec('z = 1\ny = 2')
sys.settrace(None)
