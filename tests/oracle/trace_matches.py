"""Runs a program under CPython's own tracing and compares every event with a trace that Heaplens wrote of it.

    python3 trace_matches.py PROGRAM TRACE.json

TRACE.json is what `heaplens trace PROGRAM --format python-tutor` prints. At each event the living objects are held against
the entry: event, line and function, the frames on the stack with their variables, the values, and which of them are the same
object. Prints the first difference; exits with 0 only where there is none.
"""

import io
import json
import math
import sys
import types

LEFT_OUT = {
    '__builtins__', '__name__', '__doc__', '__package__', '__loader__', '__spec__', '__file__', '__cached__', '__annotations__',
}
# Python Tutor's tracer leaves these out of every dict (pg_encoder.py).
HIDDEN_KEYS = {'__module__', '__return__', '__locals__'}
HIDDEN_ATTRIBUTES = {'__doc__', '__module__', '__dict__', '__weakref__', '__qualname__'}


class Different(Exception):
    pass


class Matcher:
    """Holds the values of one step against the entry's; what is one object here has to be one object there."""

    def __init__(self, heap):
        self.heap = heap
        self.there = {}
        self.here = {}

    def value(self, name, value, encoded):
        ahead = [(name, value, encoded)]
        while ahead:
            name, value, encoded = ahead.pop()
            if type(value) in (int, str, bool, type(None)):
                if type(encoded) is not type(value) or encoded != value:
                    raise Different(f'{name} is {encoded!r}, not {value!r}')
            elif type(value) is float:
                self.number(name, value, encoded)
            else:
                if not (type(encoded) is list and len(encoded) == 2 and encoded[0] == 'REF'):
                    raise Different(f'{name} is {encoded!r}, not an object')
                place = encoded[1]
                if self.there.setdefault(id(value), place) != place or self.here.setdefault(place, id(value)) != id(value):
                    raise Different(f'{name} is another object')
                thing = self.heap.get(str(place))
                if thing is not None:
                    # Each object once.
                    self.heap = {**self.heap, str(place): None}
                    ahead.extend(self.parts(name, value, thing))

    def number(self, name, value, encoded):
        if math.isnan(value) or math.isinf(value) or value == int(value):
            text = 'NaN' if math.isnan(value) else ('-' if value < 0 else '') + 'Infinity' if math.isinf(value) else f'{value:.1f}'
            right = ['SPECIAL_FLOAT', text]
        else:
            right = round(value, 4)
        if encoded != right:
            raise Different(f'{name} is {encoded!r}, not {right!r}')

    def parts(self, name, value, thing):
        kind = type(value)
        if kind in (list, tuple, set):
            self.tag(name, thing, kind.__name__.upper(), len(value) + 1)
            return [(f'{name}[{index}]', part, thing[index + 1]) for index, part in enumerate(value)]
        if kind is dict:
            items = [(key, item) for key, item in value.items() if not (isinstance(key, str) and key in HIDDEN_KEYS)]
            self.tag(name, thing, 'DICT', len(items) + 1)
            pairs = zip(items, thing[1:])
            return [part for (key, item), row in pairs for part in ((f'{name} key', key, row[0]), (f'{name}[{key!r}]', item, row[1]))]
        if kind in (types.FunctionType, types.MethodType):
            self.tag(name, thing, 'FUNCTION', 3)
            self.same(f'name of {name}', thing[1].split('(')[0], value.__name__)
            return []
        if isinstance(value, type):
            self.tag(name, thing, 'CLASS')
            self.same(f'name of {name}', thing[1], value.__name__)
            self.same(f'bases of {name}', thing[2], [base.__name__ for base in value.__bases__ if base is not object])
            if value.__module__ != '__main__':
                return []
            return self.attributes(name, vars(value), thing[3:])
        if kind.__module__ == '__main__' and kind.__str__ is object.__str__ and hasattr(value, '__dict__'):
            self.tag(name, thing, 'INSTANCE')
            self.same(f'class of {name}', thing[1], kind.__name__)
            return self.attributes(name, vars(value), thing[2:])
        return []

    def attributes(self, name, attributes, rows):
        names = sorted(key for key in attributes if key not in HIDDEN_ATTRIBUTES)
        self.same(f'attributes of {name}', [row[0] for row in rows], names)
        return [(f'{name}.{key}', attributes[key], row[1]) for key, row in zip(names, rows)]

    def tag(self, name, thing, tag, length=None):
        if thing[0] != tag or length not in (None, len(thing)):
            raise Different(f'{name} is {thing[:1]} of {len(thing) - 1}, not {tag}')

    def same(self, what, given, right):
        if given != right:
            raise Different(f'{what}: {given!r}, not {right!r}')


class Tracer:
    def __init__(self, path, source, entries):
        self.path, self.lines, self.entries = path, source.splitlines(), entries
        self.at = 0
        self.class_body = None
        # Frames are kept, as Heaplens keeps them for a trace of this format.
        self.kept = []
        self.called = set()
        self.before = ''
        self.difference = None

    def is_mine(self, frame):
        return frame.f_globals.get('__name__') == '__main__' and frame.f_code.co_filename == self.path

    def trace(self, frame, event, argument):
        if self.difference is None and self.at == len(self.entries) and self.before == 'exception' and event == 'return':
            # A trace leaves out that the module returns after the exception that ended it.
            return self.trace
        if self.difference is None and self.is_mine(frame) and self.is_shown(frame, event, argument):
            try:
                self.compare(frame, event, argument)
            except Different as different:
                self.difference = f'step {self.at}, {event} at line {frame.f_lineno}: {different}'
            self.at += 1
            self.before = event
        return self.trace

    def is_shown(self, frame, event, argument):
        code = frame.f_code
        if event == 'call':
            self.kept.append(frame)
        if code.co_name in ('__new__', '__repr__') or (code.co_name == '<module>' and event == 'call'):
            return False
        if self.class_body is not None:
            if event == 'return' and frame is self.class_body:
                self.class_body = None
            return False
        if event == 'call' and self.lines[code.co_firstlineno - 1].split()[:1] == ['class']:
            self.class_body = frame
            return False
        if event == 'call':
            self.called.add(frame)
        return True

    def compare(self, frame, event, argument):
        if self.at >= len(self.entries):
            raise Different('the trace has ended')
        entry = self.entries[self.at]
        matcher = Matcher(entry.get('heap', {}))
        matcher.same('event', entry['event'], {'line': 'step_line'}.get(event, event))
        matcher.same('line', entry['line'], frame.f_lineno)
        matcher.same('function', entry['func_name'], frame.f_code.co_name)
        matcher.same('output', entry['stdout'], sys.stdout.getvalue())
        if event == 'exception':
            matcher.same('exception', entry['exception_msg'].split(':')[0], argument[0].__name__)
        names = {name: value for name, value in frame.f_globals.items() if name not in LEFT_OUT}
        shown = set(entry['ordered_globals']) - {'__annotations__'}
        matcher.same('globals', sorted(shown), sorted(names))
        for name, value in names.items():
            matcher.value(name, value, entry['globals'][name])
        stack = []
        while frame is not None and frame.f_code.co_name != '<module>':
            if frame in self.called:
                stack.insert(0, frame)
            frame = frame.f_back
        # A generator goes on in the frame that it had, which counts as called anew: only the order differs.
        rows = [row for row in entry['stack_to_render'] if not row['is_zombie']]
        named = [row['func_name'].split(' <line')[0] for row in rows]
        matcher.same('stack', named, [frame.f_code.co_name for frame in stack])
        for row, frame in zip(rows, stack):
            own = [name for name in frame.f_code.co_varnames if name in frame.f_locals]
            given = [name for name in row['ordered_varnames'] if name in frame.f_code.co_varnames]
            matcher.same(f'variables of {frame.f_code.co_name}', given, own)
            for name in own:
                matcher.value(name, frame.f_locals[name], row['encoded_locals'][name])
        returned = rows[-1]['encoded_locals'].get('__return__') if rows and event == 'return' else None
        if event == 'return' and rows:
            matcher.value('the return value', argument, returned)


def main(path, trace):
    with open(path, encoding='utf-8') as file:
        source = file.read()
    with open(trace, encoding='utf-8') as file:
        entries = json.load(file)['trace']
    last = entries[-1]['event'] if entries else ''
    if last in ('instruction_limit_reached', 'raw_input'):
        entries.pop()
    namespace = {'__name__': '__main__'}
    try:
        code = compile(source, path, 'exec')
    except SyntaxError as error:
        same = last == 'uncaught_exception' and entries[-1]['line'] == error.lineno
        print('refused alike' if same else f'{type(error).__name__} at line {error.lineno}, not {entries[-1:]}')
        return 0 if same else 1
    tracer = Tracer(path, source, entries)
    real, sys.stdout, sys.stderr = sys.stdout, io.StringIO(), io.StringIO()
    sys.stdin = io.StringIO()
    sys.settrace(tracer.trace)
    try:
        exec(code, namespace)
    except BaseException:
        pass
    finally:
        sys.settrace(None)
        sys.stdout = real
    if tracer.difference and not (last == 'instruction_limit_reached' and tracer.at > len(entries)):
        print(tracer.difference)
        return 1
    if tracer.at < len(entries):
        print(f'the trace goes on after step {tracer.at}: {entries[tracer.at].get("event")}')
        return 1
    print(f'{tracer.at} steps are the same')
    return 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
