"""Runs a program under CPython's own tracing and compares every event with a trace that Heaplens wrote of it.

    python3 trace_matches.py PROGRAM TRACE.json

TRACE.json is what `heaplens trace PROGRAM --format python-tutor` prints. At each event the living objects are held against
the entry: event, line and function, the frames on the stack with their variables, the values, and which of them are the same
object. Prints the first difference; exits with 0 only where there is none. What the program reads comes from standard input.

What tracing itself changes is no difference. An address is chance: it may be another one, in a text or as an int, but two that
are equal here have to be equal there. And a program whose output shows that it was traced (it counts references, or asks the
collector) has been asked by the tracer's own references: where the same program prints something else without tracing, ints,
floats and texts are not compared.
"""

import builtins
import inspect
import io
import json
import math
import os
import re
import subprocess
import sys
import types

LEFT_OUT = {
    '__builtins__', '__name__', '__doc__', '__package__', '__loader__', '__spec__', '__file__', '__cached__', '__annotations__',
}
# Python Tutor's tracer leaves these out of every dict (pg_encoder.py).
HIDDEN_KEYS = {'__module__', '__return__', '__locals__'}
HIDDEN_ATTRIBUTES = {'__doc__', '__module__', '__dict__', '__weakref__', '__qualname__'}
# Generators, coroutines and asynchronous generators.
WAITS = inspect.CO_GENERATOR | inspect.CO_COROUTINE | inspect.CO_ASYNC_GENERATOR

# Where objects lie.
ADDRESSES = range(1 << 40, 1 << 48)


class Different(Exception):
    pass


def without_addresses(text):
    return re.sub(r'0x[0-9a-f]{6,}', '0x', text)


class Matcher:
    """Holds the values of one step against the entry's; what is one object here has to be one object there."""

    def __init__(self, heap, steady=True):
        self.heap = heap
        self.steady = steady
        self.there = {}
        self.here = {}

    def value(self, name, value, encoded):
        ahead = [(name, value, encoded)]
        while ahead:
            name, value, encoded = ahead.pop()
            if type(value) in (int, str, bool, type(None)):
                if type(encoded) is not type(value) or not self.is_value(value, encoded):
                    raise Different(f'{name} is {encoded!r}, not {value!r}')
            elif type(value) is float:
                self.number(name, value, encoded)
            elif self.is_imported(value):
                self.same(name, encoded, ['IMPORTED_FAUX_PRIMITIVE', 'imported ' + ('class' if issubclass(type(value), type) else 'object')])
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

    def is_value(self, value, encoded):
        if type(value) is int and value in ADDRESSES and encoded in ADDRESSES:
            value, encoded = ('address', value), ('address', encoded)
            return self.there.setdefault(value, encoded) == encoded and self.here.setdefault(encoded, value) == value
        if type(value) is str:
            # JSON in UTF-8 has no lone surrogates; characters of private use stand for them.
            value = re.sub('[\ud800-\udfff]', self.surrogate, without_addresses(value))
            encoded = without_addresses(encoded)
        return encoded == value or not self.steady

    @staticmethod
    def is_imported(value):
        """Whether it is a class or function that a file of the library defines."""
        callables = (types.FunctionType, types.MethodType, types.BuiltinFunctionType)
        if not (issubclass(type(value), type) or type(value) in callables) or value.__module__ == '__main__':
            return False
        return bool(getattr(sys.modules.get(value.__module__), '__file__', None))

    @staticmethod
    def surrogate(match):
        return chr(ord(match[0]) - 0xd800 + 0x10f000)

    def number(self, name, value, encoded):
        if not self.steady and (type(encoded) is float or type(encoded) is list and encoded[:1] == ['SPECIAL_FLOAT']):
            return
        if math.isnan(value) or math.isinf(value) or value == int(value):
            text = 'NaN' if math.isnan(value) else ('-' if value < 0 else '') + 'Infinity' if math.isinf(value) else f'{value:.1f}'
            right = ['SPECIAL_FLOAT', text]
        else:
            right = round(value, 4)
        if encoded != right:
            raise Different(f'{name} is {encoded!r}, not {right!r}')

    def parts(self, name, value, thing):
        kind = type(value)
        if value is builtins.__dict__:
            return []
        if kind in (list, tuple, set):
            self.tag(name, thing, kind.__name__.upper(), len(value) + 1)
            return [(f'{name}[{index}]', part, thing[index + 1]) for index, part in enumerate(value)]
        if kind is dict:
            items = [(key, item) for key, item in value.items() if not (isinstance(key, str) and key in HIDDEN_KEYS)]
            self.tag(name, thing, 'DICT', len(items) + 1)
            pairs = zip(items, thing[1:])
            return [part for (key, item), row in pairs for part in ((f'{name} key', key, row[0]), (f'{name}[{key!r}]', item, row[1]))]
        if kind in (types.FunctionType, types.MethodType):
            return self.function(name, value, thing)
        if issubclass(kind, type):
            self.tag(name, thing, 'CLASS')
            self.same(f'name of {name}', thing[1], value.__name__)
            self.same(f'bases of {name}', thing[2], [base.__name__ for base in value.__bases__ if base is not object])
            if value.__module__ != '__main__':
                return []
            return self.attributes(name, vars(value), thing[3:])
        if kind is types.BuiltinFunctionType:
            self.tag(name, thing, 'FUNCTION', 3)
            self.same(f'name of {name}', thing[1].split('(')[0], value.__name__)
            return []
        words = self.words(value)
        if words is not None:
            self.tag(name, thing, 'INSTANCE_PPRINT' if words else 'INSTANCE')
        elif thing[0] not in ('INSTANCE_PPRINT', 'INSTANCE'):
            raise Different(f'{name} is {thing[:1]}, not an instance')
        self.same(f'class of {name}', thing[1], kind.__name__)
        head = 2
        if thing[0] == 'INSTANCE_PPRINT':
            head = 3
            if words:
                self.text(f'text of {name}', thing[2], words)
        if kind.__module__ != '__main__' or not hasattr(value, '__dict__'):
            return []
        return self.attributes(name, vars(value), thing[head:])

    def function(self, name, value, thing):
        code, function = value.__code__, getattr(value, '__func__', value)
        first = code.co_argcount - len(function.__defaults__ or ())
        defaults = dict(zip(code.co_varnames[first : code.co_argcount], function.__defaults__ or ()))
        for key in code.co_varnames[code.co_argcount : code.co_argcount + code.co_kwonlyargcount]:
            if key in (function.__kwdefaults__ or ()):
                defaults[key] = function.__kwdefaults__[key]
        self.tag(name, thing, 'FUNCTION', 4 if defaults else 3)
        self.same(f'name of {name}', thing[1].split('(')[0], value.__name__)
        rows = thing[3] if defaults else []
        self.same(f'defaults of {name}', [row[0] for row in rows], list(defaults))
        return [(f'default {key} of {name}', defaults[key], row[1]) for key, row in zip(defaults, rows)]

    @staticmethod
    def words(value):
        """What `str` gives, '' where that tells no more than the type and the address, None where it would run code of the program's."""
        kind = type(value)
        if kind.__str__ is object.__str__ and kind.__repr__ is object.__repr__:
            return ''
        plain = kind in (bytes, bytearray, complex, range, slice, type(Ellipsis), type(NotImplemented))
        if issubclass(kind, BaseException) and isinstance(kind.__str__, types.WrapperDescriptorType):
            plain = all(type(part) in (int, float, str, bool, type(None)) for part in value.args)
        if not plain:
            return None
        text = str(value)
        is_trivial = text[:1] == '<' and text[-1:] == '>' and (' at ' in text or text.startswith('<module'))
        return '' if is_trivial else text

    def attributes(self, name, attributes, rows):
        names = sorted(key for key in attributes if key not in HIDDEN_ATTRIBUTES)
        self.same(f'attributes of {name}', [row[0] for row in rows], names)
        return [(f'{name}.{key}', attributes[key], row[1]) for key, row in zip(names, rows)]

    def tag(self, name, thing, tag, length=None):
        if thing[0] != tag or length not in (None, len(thing)):
            raise Different(f'{name} is {thing[:1]} of {len(thing) - 1}, not {tag}')

    def text(self, what, given, right):
        if self.steady:
            self.same(what, without_addresses(given), without_addresses(right))

    def same(self, what, given, right):
        if given != right:
            raise Different(f'{what}: {given!r}, not {right!r}')


class Output(io.TextIOWrapper):
    def __init__(self):
        super().__init__(io.BytesIO(), 'utf-8', write_through=True)

    def getvalue(self):
        return self.buffer.getvalue().decode('utf-8')


class Tracer:
    def __init__(self, path, source, code, entries, steady):
        self.steady = steady
        self.code = code
        self.path, self.lines, self.entries = path, source.splitlines(), entries
        self.at = 0
        self.class_body = None
        # Frames are kept, as Heaplens keeps them for a trace of this format.
        self.kept = []
        # By frame, which of the calls was its last: a generator that is resumed is called anew, one that is thrown into is not.
        self.called = {}
        self.calls = 0
        self.evaluated = set()
        self.output = Output()
        self.before = ''
        self.difference = None

    def is_mine(self, frame):
        """Code of the program's text, and what the program itself hands to `exec` or `eval`; not what a library makes so."""
        if frame is None or frame.f_globals.get('__name__') != '__main__':
            return False
        code = frame.f_code
        if code.co_filename == self.path or code in self.evaluated:
            return True
        if code.co_name == '<module>' and self.is_mine(frame.f_back):
            ahead = [code]
            while ahead:
                code = ahead.pop()
                self.evaluated.add(code)
                ahead.extend(constant for constant in code.co_consts if type(constant) is types.CodeType)
            return True
        return False

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
        if event == 'exception' and code.co_flags & WAITS and argument[0] is StopIteration and argument[2] is None:
            # The answer of an `await` or `yield from`, which debuggers are not told.
            return False
        if event == 'call':
            self.kept.append(frame)
        if code.co_name in ('__new__', '__repr__') or (code is self.code and event == 'call'):
            return False
        if self.class_body is not None:
            if event == 'return' and frame is self.class_body:
                self.class_body = None
            return False
        first = self.lines[code.co_firstlineno - 1 : code.co_firstlineno] or ['']
        if event == 'call' and first[0].split()[:1] == ['class']:
            self.class_body = frame
            return False
        if event == 'call':
            self.calls += 1
            self.called[frame] = self.calls
        return True

    @staticmethod
    def words(value):
        try:
            return str(value)
        except Exception:
            return ''

    def compare(self, frame, event, argument):
        if self.at >= len(self.entries):
            raise Different('the trace has ended')
        entry = self.entries[self.at]
        matcher = Matcher(entry.get('heap', {}), self.steady)
        matcher.same('event', entry['event'], {'line': 'step_line'}.get(event, event))
        matcher.same('line', entry['line'], frame.f_lineno)
        matcher.same('function', entry['func_name'], frame.f_code.co_name)
        matcher.text('output', entry['stdout'], self.output.getvalue())
        if event == 'exception':
            matcher.text('exception', entry['exception_msg'], f'{argument[0].__name__}: {self.words(argument[1])}')
        names = {name: value for name, value in frame.f_globals.items() if name not in LEFT_OUT}
        shown = set(entry['ordered_globals']) - {'__annotations__'}
        matcher.same('globals', sorted(shown), sorted(names))
        for name, value in names.items():
            matcher.value(name, value, entry['globals'][name])
        stack = []
        while frame is not None and frame.f_code.co_name != '<module>':
            if frame in self.called:
                stack.append(frame)
            frame = frame.f_back
        running = stack[:1]
        # Frames are shown in the order of their calls.
        stack.sort(key=self.called.get)
        rows = [row for row in entry['stack_to_render'] if not row['is_zombie']]
        named = [row['func_name'].split(' <line')[0] for row in rows]
        matcher.same('stack', named, [frame.f_code.co_name for frame in stack])
        for row, frame in zip(rows, stack):
            own = [name for name in frame.f_code.co_varnames if name in frame.f_locals]
            given = [name for name in row['ordered_varnames'] if name in frame.f_code.co_varnames]
            matcher.same(f'variables of {frame.f_code.co_name}', given, own)
            for name in own:
                matcher.value(name, frame.f_locals[name], row['encoded_locals'][name])
            # Variables that cells hold. One that the frames around it show is not shown again.
            others = [name for name in row['ordered_varnames'] if name not in own and name != '__return__']
            for name in others:
                if name not in frame.f_locals:
                    raise Different(f'{frame.f_code.co_name} has no {name}')
                matcher.value(name, frame.f_locals[name], row['encoded_locals'][name])
            if not row['parent_frame_id_list']:
                bound = [name for name in frame.f_locals if name not in (*frame.f_code.co_varnames, *LEFT_OUT, '__module__')]
                others = [name for name in others if name not in LEFT_OUT]
                matcher.same(f'cells of {frame.f_code.co_name}', others, sorted(bound))
        highlighted = [frame for row, frame in zip(rows, stack) if row['is_highlighted']]
        matcher.same('the running frame', [frame.f_code.co_name for frame in highlighted], [frame.f_code.co_name for frame in running])
        for row in rows:
            if row['is_highlighted'] and event == 'return':
                matcher.value('the return value', argument, row['encoded_locals'].get('__return__'))


def main(path, trace, unsteady=''):
    steady, given = not unsteady, '' if sys.stdin.isatty() else sys.stdin.read()
    with open(path, encoding='utf-8') as file:
        source = file.read()
    with open(trace, encoding='utf-8') as file:
        entries = json.load(file)['trace']
    last = entries[-1]['event'] if entries else ''
    if last in ('instruction_limit_reached', 'raw_input'):
        entries.pop()
    sys.path[0] = os.path.dirname(os.path.abspath(path))
    sys.argv = [path]
    main = sys.modules['__main__'] = types.ModuleType('__main__')
    main.__annotations__ = {}
    main.__builtins__ = builtins
    main.__file__ = path
    main.__cached__ = None
    try:
        code = compile(source, path, 'exec')
    except SyntaxError as error:
        same = last == 'uncaught_exception' and entries[-1]['line'] == error.lineno
        print('refused alike' if same else f'{type(error).__name__} at line {error.lineno}, not {entries[-1:]}')
        return 0 if same else 1
    tracer = Tracer(path, source, code, entries, steady)
    run(tracer, code, main.__dict__, given)
    if tracer.difference and steady and not given and tracer.output.getvalue() != alone(path):
        # In a process of its own, as nothing of this run shall be left.
        return subprocess.run([sys.executable, __file__, path, trace, 'unsteady']).returncode
    if tracer.difference and not (last in ('instruction_limit_reached', 'raw_input') and tracer.at > len(entries)):
        print(tracer.difference)
        return 1
    if tracer.at < len(entries):
        print(f'the trace goes on after step {tracer.at}: {entries[tracer.at].get("event")}')
        return 1
    print(f'{tracer.at} steps are the same')
    return 0


def run(tracer, code, namespace, given):
    real = sys.stdin, sys.stdout, sys.stderr, builtins.input
    sys.stdin, sys.stdout, sys.stderr = io.TextIOWrapper(io.BytesIO(given.encode()), 'utf-8'), tracer.output, io.StringIO()

    def input(prompt='', /):
        """Shows what is typed, as a terminal does."""
        line = real[3](prompt)
        sys.stdout.write(line + '\n')
        return line

    if given:
        builtins.input = input
    sys.settrace(tracer.trace)
    try:
        exec(code, namespace)
    except BaseException:
        pass
    finally:
        sys.settrace(None)
        sys.stdin, sys.stdout, sys.stderr, builtins.input = real


def alone(path):
    """What the program prints when nobody looks on."""
    return subprocess.run([sys.executable, path], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=40).stdout


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
