# doctest: the examples in docstrings, run and compared.

import sys

_flags = {}


def register_optionflag(name):
    return _flags.setdefault(name, 1 << len(_flags))


# The comparison flags first, then those that say what is reported.
(DONT_ACCEPT_TRUE_FOR_1, DONT_ACCEPT_BLANKLINE, NORMALIZE_WHITESPACE, ELLIPSIS, SKIP, IGNORE_EXCEPTION_DETAIL,
 REPORT_UDIFF, REPORT_CDIFF, REPORT_NDIFF, REPORT_ONLY_FIRST_FAILURE, FAIL_FAST) = map(register_optionflag, (
     'DONT_ACCEPT_TRUE_FOR_1', 'DONT_ACCEPT_BLANKLINE', 'NORMALIZE_WHITESPACE', 'ELLIPSIS', 'SKIP',
     'IGNORE_EXCEPTION_DETAIL', 'REPORT_UDIFF', 'REPORT_CDIFF', 'REPORT_NDIFF', 'REPORT_ONLY_FIRST_FAILURE',
     'FAIL_FAST'))
COMPARISON_FLAGS = REPORT_UDIFF - 1
REPORTING_FLAGS = 2 * FAIL_FAST - 1 - COMPARISON_FLAGS

BLANKLINE_MARKER = '<BLANKLINE>'
ELLIPSIS_MARKER = '...'
_DIVIDER = '*' * 70


class TestResults(tuple):
    __slots__ = ()

    def __new__(cls, failed, attempted):
        return tuple.__new__(cls, (failed, attempted))

    failed = property(lambda self: self[0])
    attempted = property(lambda self: self[1])
    _fields = __match_args__ = ('failed', 'attempted')

    def __repr__(self):
        return f'TestResults(failed={self[0]}, attempted={self[1]})'


class _Output:
    # What stands for sys.stdout while an example runs.
    def __init__(self):
        self.pieces = []
        self.encoding = 'utf-8'

    def write(self, text):
        self.pieces.append(text)
        return len(text)

    def flush(self):
        pass

    def isatty(self):
        return False

    def take(self):
        result = ''.join(self.pieces)
        if result and not result.endswith('\n'):
            result += '\n'
        self.pieces = []
        return result


def _indent(text):
    return ''.join([('    ' + line if line.strip('\n') else line) for line in text.splitlines(True)])


def _ended(text):
    return text + '\n' if text and not text.endswith('\n') else text


class Example:
    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source, self.want, self.exc_msg = _ended(source) or '\n', _ended(want), _ended(exc_msg)
        self.lineno, self.indent = lineno, indent
        self.options = {} if options is None else options


class DocTest:
    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.examples, self.docstring = examples, docstring
        self.name, self.filename, self.lineno = name, filename, lineno
        self.globs = globs.copy()

    def __repr__(self):
        n = len(self.examples)
        examples = 'no examples' if n == 0 else '1 example' if n == 1 else f'{n} examples'
        return f'<{self.__class__.__name__} {self.name} from {self.filename}:{self.lineno} ({examples})>'


class DocTestParser:
    def get_doctest(self, string, globs, name, filename, lineno):
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

    def get_examples(self, string, name='<string>'):
        string = string.expandtabs()
        lines = string.split('\n')
        margins = [len(line) - len(line.lstrip(' ')) for line in lines if line.strip(' ')]
        margin = min(margins) if margins else 0
        if margin:
            lines = [line[margin:] for line in lines]
        examples = []
        i = 0
        while i < len(lines):
            line = lines[i]
            rest = line.lstrip(' ')
            if not rest.startswith('>>>'):
                i += 1
                continue
            start = i
            indent = len(line) - len(rest)
            prefix = ' ' * indent
            source = [line]
            i += 1
            while i < len(lines) and lines[i].startswith(prefix + '...') and lines[i].lstrip(' ').startswith('...') \
                    and len(lines[i]) - len(lines[i].lstrip(' ')) == indent:
                source.append(lines[i])
                i += 1
            want = []
            while i < len(lines) and lines[i].strip() and not lines[i].lstrip(' ').startswith('>>>'):
                want.append(lines[i])
                i += 1
            for n, line in enumerate(source):
                if len(line) >= indent + 4 and line[indent + 3] != ' ':
                    raise ValueError(f'line {start + n + 1} of the docstring for {name} lacks blank after '
                                     f'{line[indent:indent + 3]}: {line!r}')
            code = '\n'.join([line[indent + 4:] for line in source])
            for n, line in enumerate(want):
                if line and not line.startswith(prefix):
                    raise ValueError(f'line {start + len(source) + n + 1} of the docstring for {name} has '
                                     f'inconsistent leading whitespace: {line!r}')
            expected = '\n'.join([line[indent:] for line in want])
            if not code.strip() or all(not line.strip() or line.strip().startswith('#') for line in code.split('\n')):
                if not self._options(code, name, start):
                    continue
            examples.append(Example(code, expected, self._exception(expected), start, margin + indent,
                                    self._options(code, name, start)))
        return examples

    def _exception(self, want):
        lines = want.split('\n')
        head = lines[0].rstrip()
        if head not in ('Traceback (most recent call last):', 'Traceback (innermost last):'):
            return None
        indent = len(lines[0]) - len(lines[0].lstrip())
        for n in range(1, len(lines)):
            line = lines[n]
            own = len(line) - len(line.lstrip(' '))
            if own == indent and line[own:own + 1] and (line[own].isalnum() or line[own] == '_'):
                return '\n'.join(lines[n:])
        return None

    def _options(self, source, name, lineno):
        options = {}
        for line in source.split('\n'):
            at = line.find('doctest:')
            if at < 0 or not line[:at].rstrip().endswith('#'):
                continue
            for option in line[at + 8:].replace(',', ' ').split():
                if option[0] not in '+-' or option[1:] not in _flags:
                    raise ValueError(f'line {lineno + 1} of the doctest for {name} has an invalid option: {option!r}')
                options[_flags[option[1:]]] = option[0] == '+'
        return options


class OutputChecker:
    def check_output(self, want, got, optionflags):
        # Each step allows one more difference.
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (('True\n', '1\n'), ('False\n', '0\n')):
            return True
        if got != want and not optionflags & DONT_ACCEPT_BLANKLINE:
            want = '\n'.join(['' if line.strip() == BLANKLINE_MARKER else line for line in want.split('\n')])
            got = '\n'.join([line if line.strip() else '' for line in got.split('\n')])
        if got != want and optionflags & NORMALIZE_WHITESPACE:
            got, want = ' '.join(got.split()), ' '.join(want.split())
        return got == want or bool(optionflags & ELLIPSIS) and _ellipsis_match(want, got)

    def output_difference(self, example, got, optionflags):
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = '\n'.join([line if line.strip() else BLANKLINE_MARKER for line in got.split('\n')[:-1]]
                            + got.split('\n')[-1:])
        if want and got:
            return f'Expected:\n{_indent(want)}Got:\n{_indent(got)}'
        if want:
            return f'Expected:\n{_indent(want)}Got nothing\n'
        if got:
            return f'Expected nothing\nGot:\n{_indent(got)}'
        return 'Expected nothing\nGot nothing\n'


def _ellipsis_match(want, got):
    if ELLIPSIS_MARKER not in want:
        return want == got
    pieces = want.split(ELLIPSIS_MARKER)
    first, last = pieces[0], pieces[-1]
    if not got.startswith(first) or not got.endswith(last) or len(first) + len(last) > len(got):
        return False
    start, end = len(first), len(got) - len(last)
    for piece in pieces[1:-1]:
        start = got.find(piece, start, end)
        if start < 0:
            return False
        start += len(piece)
    return True


def _unwrap(obj):
    for _ in range(1000):
        inner = getattr(obj, '__wrapped__', None)
        if inner is None:
            return obj
        obj = inner
    return obj


_Function = type(_unwrap)
_routines = (_Function, type(len), type(str.join), type(object.__init__), type(dict.__dict__['fromkeys']),
             type([].append), type(object().__str__), type(_Output().write))


class DocTestFinder:
    def __init__(self, verbose=False, parser=None, recurse=True, exclude_empty=True):
        self._parser = parser or DocTestParser()
        self._verbose = verbose
        self._recurse = recurse
        self._exclude_empty = exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        if name is None:
            name = obj.__name__
        if module is None:
            module = obj if type(obj) is type(sys) else sys.modules.get(getattr(obj, '__module__', None))
        filename = getattr(module, '__file__', None)
        source = _source_of(filename) if filename else None
        lines = source.splitlines(True) if source is not None else None
        if globs is None:
            globs = {} if module is None else module.__dict__.copy()
        else:
            globs = globs.copy()
        if extraglobs is not None:
            globs.update(extraglobs)
        globs.setdefault('__name__', '__main__')
        tests = []
        self._find(tests, obj, name, module, filename, lines, globs, set())
        tests.sort(key=lambda test: (test.name, test.filename or '', test.lineno if test.lineno is not None else -1))
        return tests

    def _from_module(self, module, obj):
        if module is None:
            return True
        if isinstance(obj, _Function) and getattr(obj, '__wrapped__', None) is None:
            return module.__dict__ is obj.__globals__
        if isinstance(obj, property):
            return True
        if hasattr(obj, '__objclass__') and not hasattr(obj, '__module__'):
            return module.__name__ == obj.__objclass__.__module__
        if hasattr(obj, '__module__'):
            return module.__name__ == obj.__module__
        return False

    def _find(self, tests, obj, name, module, filename, lines, globs, seen):
        if id(obj) in seen:
            return
        seen.add(id(obj))
        test = self._get_test(obj, name, filename, lines, globs)
        if test is not None:
            tests.append(test)
        if not self._recurse:
            return
        if type(obj) is type(sys):
            for key, value in list(obj.__dict__.items()):
                if (isinstance(_unwrap(value), _routines) or isinstance(value, type)) \
                        and self._from_module(module, value):
                    self._find(tests, value, f'{name}.{key}', module, filename, lines, globs, seen)
            for key, value in getattr(obj, '__test__', {}).items():
                if not isinstance(key, str):
                    raise ValueError(f'DocTestFinder.find: __test__ keys must be strings: {type(key)!r}')
                self._find(tests, value, f'{name}.__test__.{key}', module, filename, lines, globs, seen)
        elif isinstance(obj, type):
            for key, value in list(obj.__dict__.items()):
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                if (isinstance(_unwrap(value), _routines) or isinstance(value, (type, property))) \
                        and self._from_module(module, value):
                    self._find(tests, value, f'{name}.{key}', module, filename, lines, globs, seen)

    def _get_test(self, obj, name, filename, lines, globs):
        if isinstance(obj, str):
            docstring = obj
        else:
            docstring = getattr(obj, '__doc__', None)
            if docstring is None:
                docstring = ''
            elif not isinstance(docstring, str):
                docstring = str(docstring)
        if self._exclude_empty and not docstring:
            return None
        lineno = self._lineno(obj, lines, docstring)
        return self._parser.get_doctest(docstring, globs, name, filename, lineno)

    def _lineno(self, obj, lines, docstring):
        lineno = None
        if type(obj) is type(sys) and docstring is not None:
            lineno = 0
        if isinstance(obj, type) and docstring is not None:
            if lines is None:
                return None
            for i, line in enumerate(lines):
                words = line.split(None, 1)
                if words and words[0] == 'class' and len(words) > 1 and words[1].startswith(obj.__name__):
                    after = words[1][len(obj.__name__):][:1]
                    if not (after.isalnum() or after == '_'):
                        lineno = i
                        break
        obj = _unwrap(getattr(obj, '__func__', obj))
        if isinstance(obj, _Function) and getattr(obj, '__doc__', None):
            lineno = obj.__code__.co_firstlineno - 1
        if lineno is not None:
            if lines is None:
                return lineno + 1
            for lineno in range(lineno, len(lines)):
                if _opens_string(lines[lineno]):
                    return lineno
        return None


def _opens_string(line):
    # Whether a string begins the line, or what follows a colon in it.
    starts = [0] + [i + 1 for i, c in enumerate(line) if c == ':']
    for start in starts:
        rest = line[start:].lstrip()
        n = 0
        while n < len(rest) and (rest[n].isalnum() or rest[n] == '_'):
            n += 1
        if rest[n:n + 1] in ('"', "'"):
            return True
    return False


def _exception_only(error):
    # The last part of a traceback: the type and the text.
    bare = _format_exception(error, exception_texts(error))
    if isinstance(error, SyntaxError):
        lines = bare.splitlines(True)
        return lines[-1]
    cls = type(error)
    name = cls.__qualname__
    if cls.__module__ not in ('__main__', 'builtins'):
        name = f'{cls.__module__}.{name}'
    try:
        text = str(error)
    except Exception:
        text = '<exception str() failed>'
    return f'{name}: {text}\n' if text else f'{name}\n'


def _strip_details(msg):
    # The name of the exception alone, without its module and its text.
    return msg.partition('\n')[0].partition(':')[0].rpartition('.')[2]


class DocTestRunner:
    DIVIDER = _DIVIDER

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        if verbose is None:
            verbose = '-v' in sys.argv
        self._verbose = verbose
        self.optionflags = self.original_optionflags = optionflags
        self.tries = 0
        self.failures = 0
        self._name2ft = {}

    def report_start(self, out, test, example):
        if self._verbose:
            if example.want:
                out('Trying:\n' + _indent(example.source) + 'Expecting:\n' + _indent(example.want))
            else:
                out('Trying:\n' + _indent(example.source) + 'Expecting nothing\n')

    def report_success(self, out, test, example, got):
        if self._verbose:
            out('ok\n')

    def report_failure(self, out, test, example, got):
        out(self._failure_header(test, example)
            + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        out(self._failure_header(test, example) + 'Exception raised:\n' + _indent(self._traceback(exc_info[1])))

    def _traceback(self, error):
        text = _format_exception(error, exception_texts(error))
        head = 'Traceback (most recent call last):\n'
        own = (f'  File "{sys.prefix}/lib/python3.11/doctest.py", line 1353, in __run\n'
               '    exec(compile(example.source, filename, "single",\n')
        if text.startswith(head):
            return head + own + text[len(head):]
        return head + own + text

    def _failure_header(self, test, example):
        line = example.lineno + 1
        if not test.filename:
            where = f'Line {line}, in {test.name}'
        else:
            line = '?' if test.lineno is None else test.lineno + line
            where = f'File "{test.filename}", line {line}, in {test.name}'
        return '\n'.join([self.DIVIDER, where, 'Failed example:', _indent(example.source)])

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        before = sys.stdout, sys.displayhook
        fake = sys.stdout = _Output()
        sys.displayhook = sys.__displayhook__
        try:
            return self._run(test, out or before[0].write, fake)
        finally:
            sys.stdout, sys.displayhook = before
            if clear_globs:
                import builtins
                builtins._ = None
                test.globs.clear()

    def _run(self, test, out, fake):
        failures = tries = 0
        original = self.optionflags
        check = self._checker.check_output
        for number, example in enumerate(test.examples):
            quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failures > 0
            self.optionflags = original
            for flag, on in example.options.items():
                if on:
                    self.optionflags |= flag
                else:
                    self.optionflags &= ~flag
            if self.optionflags & SKIP:
                continue
            if not quiet:
                self.report_start(out, test, example)
            tries += 1
            error = None
            filename = f'<doctest {test.name}[{number}]>'
            _keep_source(filename, example.source)
            try:
                exec(compile(example.source, filename, 'single'), test.globs)
            except KeyboardInterrupt:
                raise
            except BaseException as raised:
                error = raised
            got = fake.take()
            outcome = 'failure'
            if error is None:
                if check(example.want, got, self.optionflags):
                    outcome = 'success'
            else:
                message = _exception_only(error)
                got += self._traceback(error)
                if example.exc_msg is None:
                    outcome = 'boom'
                elif check(example.exc_msg, message, self.optionflags):
                    outcome = 'success'
                elif self.optionflags & IGNORE_EXCEPTION_DETAIL:
                    if check(_strip_details(example.exc_msg), _strip_details(message), self.optionflags):
                        outcome = 'success'
            if outcome == 'success':
                if not quiet:
                    self.report_success(out, test, example, got)
            else:
                if not quiet:
                    if outcome == 'failure':
                        self.report_failure(out, test, example, got)
                    else:
                        self.report_unexpected_exception(out, test, example, (type(error), error, error.__traceback__))
                failures += 1
            error = None
            if failures and self.optionflags & FAIL_FAST:
                break
        self.optionflags = original
        f, t = self._name2ft.get(test.name, (0, 0))
        self._name2ft[test.name] = (failures + f, tries + t)
        self.failures += failures
        self.tries += tries
        return TestResults(failures, tries)

    def summarize(self, verbose=None):
        if verbose is None:
            verbose = self._verbose
        results = sorted(self._name2ft.items())
        notests = [name for name, (_, tried) in results if not tried]
        passed = [(name, tried) for name, (wrong, tried) in results if tried and not wrong]
        failed = [(name, counts) for name, counts in results if counts[0]]
        total_failures, total_tries = [sum([counts[at] for _, counts in results]) for at in (0, 1)]
        if verbose:
            if notests:
                print(f'{len(notests)} items had no tests:')
                for name in notests:
                    print('   ', name)
            if passed:
                print(f'{len(passed)} items passed all tests:')
                for name, count in passed:
                    print(f' {count:3d} tests in {name}')
        if failed:
            print(self.DIVIDER)
            print(f'{len(failed)} items had failures:')
            for name, (f, t) in failed:
                print(f' {f:3d} of {t:3d} in {name}')
        if verbose:
            print(f'{total_tries} tests in {len(self._name2ft)} items.')
            print(f'{total_tries - total_failures} passed and {total_failures} failed.')
        if total_failures:
            print(f'***Test Failed*** {total_failures} failures.')
        elif verbose:
            print('Test passed.')
        return TestResults(total_failures, total_tries)


class _Stopped(Exception):
    def __str__(self):
        return str(self.test)


class DocTestFailure(_Stopped):
    def __init__(self, test, example, got):
        self.test, self.example, self.got = test, example, got


class UnexpectedException(_Stopped):
    def __init__(self, test, example, exc_info):
        self.test, self.example, self.exc_info = test, example, exc_info


class DebugRunner(DocTestRunner):
    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)

    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)


master = None


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None,
            raise_on_error=False, exclude_empty=False):
    if m is None:
        m = sys.modules.get('__main__')
    if type(m) is not type(sys):
        raise TypeError(f'testmod: module required; {m!r}')
    if name is None:
        name = m.__name__
    finder = DocTestFinder(exclude_empty=exclude_empty)
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    for test in finder.find(m, name, globs=globs, extraglobs=extraglobs):
        runner.run(test)
    if report:
        runner.summarize()
    return TestResults(runner.failures, runner.tries)


def run_docstring_examples(f, globs, verbose=False, name='NoName', compileflags=None, optionflags=0):
    finder = DocTestFinder(verbose=verbose, recurse=False)
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in finder.find(f, name, globs=globs):
        runner.run(test, compileflags=compileflags)


__all__ = ['register_optionflag', 'DONT_ACCEPT_TRUE_FOR_1', 'DONT_ACCEPT_BLANKLINE', 'NORMALIZE_WHITESPACE',
           'ELLIPSIS', 'SKIP', 'IGNORE_EXCEPTION_DETAIL', 'COMPARISON_FLAGS', 'REPORT_UDIFF', 'REPORT_CDIFF',
           'REPORT_NDIFF', 'REPORT_ONLY_FIRST_FAILURE', 'REPORTING_FLAGS', 'FAIL_FAST', 'Example', 'DocTest',
           'DocTestParser', 'DocTestFinder', 'DocTestRunner', 'OutputChecker', 'DocTestFailure',
           'UnexpectedException', 'DebugRunner', 'testmod', 'run_docstring_examples']
