# unittest: cases, suites, loaders, results and runners.

import sys
import time
import traceback
import warnings as _warnings

__all__ = ['TestResult', 'TestCase', 'IsolatedAsyncioTestCase', 'TestSuite', 'TextTestRunner', 'TestLoader',
           'FunctionTestCase', 'main', 'defaultTestLoader', 'SkipTest', 'skip', 'skipIf', 'skipUnless',
           'expectedFailure', 'TextTestResult', 'installHandler', 'registerResult', 'removeResult', 'removeHandler',
           'addModuleCleanup', 'getTestCaseNames', 'makeSuite', 'findTestCases', 'doModuleCleanups',
           'enterModuleContext']

_SHORT = 80
_DIFF_OMITTED = '\nDiff is %s characters long. Set self.maxDiff to None to see it.'


def _repr(obj, short=False):
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    return text[:_SHORT] + ' [truncated]...' if short and len(text) >= _SHORT else text


def _shorten(text, head, tail):
    skipped = len(text) - head - tail
    return f'{text[:head]}[{skipped} chars]{text[len(text) - tail:]}' if skipped > 12 else text


def _pair_of_reprs(*objects):
    texts = [_repr(obj) for obj in objects]
    if max(map(len, texts)) <= _SHORT:
        return tuple(texts)
    common = 0
    while all(len(text) > common for text in texts) and len({text[common] for text in texts}) == 1:
        common += 1
    longest = max(map(len, texts))
    # Room for the end of what they share, beside a beginning of 5 and a placeholder of 12 characters.
    room = _SHORT - (longest - common) - 17
    if room > 5:
        prefix = _shorten(texts[0][:common], 5, room)
        return tuple([prefix + text[common:] for text in texts])
    prefix = _shorten(texts[0][:common], 5, 5)
    return tuple([prefix + _shorten(text[common:], _SHORT - 39, 5) for text in texts])


class SkipTest(Exception):
    pass


class _ShouldStop(Exception):
    pass


def skip(reason):
    def decorator(item):
        if not isinstance(item, type):
            import functools

            @functools.wraps(item)
            def wrapper(*args, **kwargs):
                raise SkipTest(reason)
            item = wrapper
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item
    if callable(reason) and not isinstance(reason, (str, type)):
        function, reason = reason, ''
        return decorator(function)
    return decorator


def _unchanged(item):
    return item


def skipIf(condition, reason):
    return skip(reason) if condition else _unchanged


def skipUnless(condition, reason):
    return _unchanged if condition else skip(reason)


def expectedFailure(test_item):
    test_item.__unittest_expecting_failure__ = True
    return test_item


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    return _enter(cm, addModuleCleanup)


def doModuleCleanups():
    errors = []
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as e:
            errors.append(e)
    if errors:
        raise errors[0]


def _enter(cm, add_cleanup):
    cls = type(cm)
    if not hasattr(cls, '__enter__') or not hasattr(cls, '__exit__'):
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the context manager protocol")
    result = cls.__enter__(cm)
    add_cleanup(cls.__exit__, cm, None, None, None)
    return result


def _class_name(cls):
    return f'{cls.__module__}.{cls.__qualname__}'


# ---- contexts of the assertions that wait for something to happen ----


class _Expecting:
    # assertRaises and its kin: run at once, or as a context manager.
    def __init__(self, case, expected, pattern=None):
        self.test_case = case
        self.expected = expected
        self.obj_name = self.msg = None
        if pattern is not None:
            import re
            pattern = re.compile(pattern) if isinstance(pattern, (str, bytes)) else pattern
        self.expected_regex = pattern

    def _fail(self, text):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, text))

    def handle(self, name, args, kwargs):
        base = self._base
        kinds = self.expected if isinstance(self.expected, tuple) else (self.expected,)
        for kind in kinds:
            if not isinstance(kind, type) or not issubclass(kind, base):
                raise TypeError(f'{name}() arg 1 must be {self._what}')
        if not args:
            self.msg = kwargs.pop('msg', None)
            if kwargs:
                key = next(iter(kwargs))
                raise TypeError(f'{key!r} is an invalid keyword argument for this function')
            return self
        function, *args = args
        self.obj_name = getattr(function, '__name__', None) or str(function)
        with self:
            function(*args, **kwargs)

    def _expected_name(self):
        return getattr(self.expected, '__name__', None) or str(self.expected)


class _AssertRaisesContext(_Expecting):
    _base = BaseException
    _what = 'an exception type or tuple of exception types'

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            by = f' by {self.obj_name}' if self.obj_name else ''
            self._fail(f'{self._expected_name()} not raised{by}')
        traceback.clear_frames(tb)
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc_value.with_traceback(None)
        if self.expected_regex is not None and not self.expected_regex.search(str(exc_value)):
            self._fail(f'"{self.expected_regex.pattern}" does not match "{exc_value!s}"')
        return True

    __class_getitem__ = classmethod(type(list[int]))


class _AssertWarnsContext(_Expecting):
    _base = Warning
    _what = 'a warning class or tuple of warning classes'

    def __enter__(self):
        self._catcher = _warnings.catch_warnings(record=True)
        self.warnings = self._catcher.__enter__()
        _warnings.simplefilter('always', self.expected if isinstance(self.expected, type) else Warning)
        return self

    def __exit__(self, exc_type, exc_value, tb):
        self._catcher.__exit__(exc_type, exc_value, tb)
        if exc_type is not None:
            return
        first = None
        for seen in self.warnings:
            warning = seen.message
            if not isinstance(warning, self.expected):
                continue
            first = first or warning
            if self.expected_regex is not None and not self.expected_regex.search(str(warning)):
                continue
            self.warning, self.filename, self.lineno = warning, seen.filename, seen.lineno
            return
        if first is not None:
            self._fail(f'"{self.expected_regex.pattern}" does not match "{first!s}"')
        by = f' by {self.obj_name}' if self.obj_name else ''
        self._fail(f'{self._expected_name()} not triggered{by}')


class _AssertLogsContext:
    def __init__(self, case, logger, level, none):
        self.test_case, self.logger_name, self.none = case, logger, none
        import logging
        self.level = logging._levels.get(level, level) if level else logging.INFO
        self.msg = None

    def __enter__(self):
        import logging
        self.logger = logger = (self.logger_name if isinstance(self.logger_name, logging.Logger)
                                else logging.getLogger(self.logger_name))
        formatter = logging.Formatter('%(levelname)s:%(name)s:%(message)s')
        self.records, self.output = records, output = [], []

        class Watcher(logging.Handler):
            def emit(self, record):
                records.append(record)
                output.append(formatter.format(record))

        handler = Watcher()
        handler.setLevel(self.level)
        self._old = logger.handlers[:], logger.level, logger.propagate
        logger.handlers, logger.propagate = [handler], False
        logger.setLevel(self.level)
        return None if self.none else self

    def __exit__(self, exc_type, exc_value, tb):
        import logging
        self.logger.handlers, level, self.logger.propagate = self._old
        self.logger.setLevel(level)
        if exc_type is not None:
            return False
        name, level = self.logger.name, logging.getLevelName(self.level)
        if self.none and self.records:
            self._fail(f'Unexpected logs found: {self.output!r}')
        if not self.none and not self.records:
            self._fail(f'no logs of level {level} or higher triggered on {name}')

    def _fail(self, text):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, text))


# ---- cases ----


class TestCase:
    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _diffThreshold = 2 ** 16
    _classSetupFailed = False
    _class_cleanups = []
    tearDown_exceptions = []

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName='runTest'):
        self._testMethodName = methodName
        self._cleanups = []
        self._subtest = self._outcome = None
        method = getattr(self, methodName, None)
        if method is None:
            if methodName != 'runTest':
                raise ValueError(f'no such test method in {self.__class__}: {methodName}')
            self._testMethodDoc = 'No test'
        else:
            self._testMethodDoc = method.__doc__
        self._type_equality_funcs = {dict: 'assertDictEqual', list: 'assertListEqual', tuple: 'assertTupleEqual',
                                     set: 'assertSetEqual', frozenset: 'assertSetEqual',
                                     str: 'assertMultiLineEqual'}

    def addTypeEqualityFunc(self, typeobj, function):
        self._type_equality_funcs[typeobj] = function

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        return _enter(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        return _enter(cm, cls.addClassCleanup)

    @classmethod
    def doClassCleanups(cls):
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception:
                cls.tearDown_exceptions.append(sys.exc_info())

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        return TestResult()

    def shortDescription(self):
        doc = self._testMethodDoc
        return doc.strip().split('\n')[0].strip() if doc else None

    def id(self):
        return f'{_class_name(self.__class__)}.{self._testMethodName}'

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        return f'{self._testMethodName} ({_class_name(self.__class__)}.{self._testMethodName})'

    def __repr__(self):
        return f'<{_class_name(self.__class__)} testMethod={self._testMethodName}>'

    def subTest(self, msg=..., **params):
        return _SubTestContext(self, msg, params)

    # One stage of a test: whatever it raises is noted, and the next stage is asked whether to run.
    def _stage(self, function, outcome, subtest=None, test=False):
        before, outcome['ok'] = outcome['ok'], True
        try:
            function()
        except KeyboardInterrupt:
            raise
        except SkipTest as e:
            outcome['ok'] = False
            outcome['result'].addSkip(subtest or self, str(e))
        except _ShouldStop:
            pass
        except BaseException:
            outcome['ok'] = False
            info = sys.exc_info()
            if outcome['expecting'] and test:
                outcome['expected'] = info
            elif subtest is not None:
                outcome['result'].addSubTest(self, subtest, info)
            else:
                _report(outcome['result'], self, info)
        else:
            if subtest is not None and outcome['ok']:
                outcome['result'].addSubTest(self, subtest, None)
        finally:
            outcome['ok'] = outcome['ok'] and before

    def _call(self, function, *args, **kwargs):
        value = function(*args, **kwargs)
        if value is not None and function.__name__ == self._testMethodName:
            _warnings.warn(f'It is deprecated to return a value that is not None from a test case ({function})',
                           DeprecationWarning, stacklevel=3)

    def run(self, result=None):
        own = result is None
        if own:
            result = self.defaultTestResult()
            getattr(result, 'startTestRun', lambda: None)()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            if (getattr(self.__class__, '__unittest_skip__', False) or getattr(method, '__unittest_skip__', False)):
                result.addSkip(self, getattr(self.__class__, '__unittest_skip_why__', '')
                               or getattr(method, '__unittest_skip_why__', ''))
                return result
            expecting = (getattr(self, '__unittest_expecting_failure__', False)
                         or getattr(method, '__unittest_expecting_failure__', False))
            self._outcome = outcome = {'ok': True, 'result': result, 'expecting': expecting, 'expected': None}
            self._stage(lambda: self._call(self.setUp), outcome)
            if outcome['ok']:
                self._stage(lambda: self._call(method), outcome, test=True)
                outcome['expecting'] = False
                self._stage(lambda: self._call(self.tearDown), outcome)
            self.doCleanups()
            if expecting and outcome['expected']:
                result.addExpectedFailure(self, outcome['expected'])
            elif outcome['ok']:
                (result.addUnexpectedSuccess if expecting else result.addSuccess)(self)
            return result
        finally:
            self._outcome = None
            result.stopTest(self)
            if own:
                getattr(result, 'stopTestRun', lambda: None)()

    def doCleanups(self):
        outcome = self._outcome or {'ok': True, 'result': TestResult(), 'expecting': False, 'expected': None}
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._stage(lambda: self._call(function, *args, **kwargs), outcome)
        return outcome['ok']

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        method = getattr(self, self._testMethodName)
        if getattr(self.__class__, '__unittest_skip__', False) or getattr(method, '__unittest_skip__', False):
            raise SkipTest(getattr(method, '__unittest_skip_why__', ''))
        self.setUp()
        method()
        self.tearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            function(*args, **kwargs)

    def skipTest(self, reason):
        raise SkipTest(reason)

    # ---- assertions ----

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        if msg is None:
            return standardMsg
        try:
            return f'{standardMsg} : {msg}'
        except UnicodeDecodeError:
            return f'{_repr(standardMsg)} : {_repr(msg)}'

    def _failed(self, msg, text):
        raise self.failureException(self._formatMessage(msg, text))

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._failed(msg, f'{_repr(expr)} is not true')

    def assertFalse(self, expr, msg=None):
        if expr:
            self._failed(msg, f'{_repr(expr)} is not false')

    def _equality(self, first, second):
        if type(first) is type(second):
            function = self._type_equality_funcs.get(type(first))
            if function is not None:
                return getattr(self, function) if isinstance(function, str) else function
        return self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            self._failed(msg, '%s != %s' % _pair_of_reprs(first, second))

    def assertEqual(self, first, second, msg=None):
        self._equality(first, second)(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._failed(msg, f'{_repr(first)} == {_repr(second)}')

    def _near(self, first, second, places, delta):
        # Whether two numbers are near, and what is said about it.
        if delta is not None and places is not None:
            raise TypeError('specify delta or places not both')
        difference = abs(first - second)
        if delta is not None:
            return difference <= delta, f'{_repr(delta)} delta', difference
        places = 7 if places is None else places
        return round(difference, places) == 0, f'{places!r} places', difference

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        near, within, difference = self._near(first, second, places, delta)
        if not near:
            self._failed(msg, f'{_repr(first)} != {_repr(second)} within {within} ({_repr(difference)} difference)')

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if delta is not None and places is not None:
            raise TypeError('specify delta or places not both')
        near, within, difference = self._near(first, second, places, delta)
        if delta is not None:
            if first == second or near:
                self._failed(msg, f'{_repr(first)} == {_repr(second)} within {within} ({_repr(difference)} difference)')
        elif first == second or near:
            self._failed(msg, f'{_repr(first)} == {_repr(second)} within {within}')

    def _with_diff(self, msg, text, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            self._failed(msg, text + diff)
        self._failed(msg, text + _DIFF_OMITTED % len(diff))

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        import difflib
        import pprint
        name = 'sequence' if seq_type is None else seq_type.__name__
        if seq_type is not None:
            for which, seq in (('First', seq1), ('Second', seq2)):
                if not isinstance(seq, seq_type):
                    raise self.failureException(f'{which} sequence is not a {name}: {_repr(seq)}')
        text = None
        lengths = []
        for which, seq in (('First', seq1), ('Second', seq2)):
            try:
                lengths.append(len(seq))
            except (TypeError, NotImplementedError):
                text = f'{which} {name} has no length.    Non-sequence?'
                break
        if text is None:
            if seq1 == seq2:
                return
            text = '%ss differ: %s != %s\n' % ((name.capitalize(),) + _pair_of_reprs(seq1, seq2))
            for i in range(min(lengths)):
                try:
                    one = seq1[i]
                except (TypeError, IndexError, NotImplementedError):
                    text += f'\nUnable to index element {i} of first {name}\n'
                    break
                try:
                    two = seq2[i]
                except (TypeError, IndexError, NotImplementedError):
                    text += f'\nUnable to index element {i} of second {name}\n'
                    break
                if one != two:
                    text += '\nFirst differing element %d:\n%s\n%s\n' % ((i,) + _pair_of_reprs(one, two))
                    break
            else:
                if lengths[0] == lengths[1] and seq_type is None and type(seq1) is not type(seq2):
                    return
            for which, seq, longer, shorter in (('First', seq1, *lengths), ('Second', seq2, *lengths[::-1])):
                if longer > shorter:
                    text += f'\n{which} {name} contains {longer - shorter} additional elements.\n'
                    try:
                        text += f'First extra element {shorter}:\n{_repr(seq[shorter])}\n'
                    except (TypeError, IndexError, NotImplementedError):
                        text += f'Unable to index element {shorter} of {which.lower()} {name}\n'
        diff = '\n' + '\n'.join(difflib.ndiff(pprint.pformat(seq1).splitlines(), pprint.pformat(seq2).splitlines()))
        self._with_diff(msg, text, diff)

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        missing = []
        for which, one, two in (('first', set1, set2), ('second', set2, set1)):
            try:
                missing.append(one.difference(two))
            except TypeError as e:
                self.fail(f'invalid type when attempting set difference: {e}')
            except AttributeError as e:
                self.fail(f'{which} argument does not support set difference: {e}')
        lines = []
        for items, here, there in ((missing[0], 'first', 'second'), (missing[1], 'second', 'first')):
            if items:
                lines.append(f'Items in the {here} set but not the {there}:')
                lines.extend([repr(item) for item in items])
        if lines:
            self._failed(msg, '\n'.join(lines))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, 'First argument is not a dictionary')
        self.assertIsInstance(d2, dict, 'Second argument is not a dictionary')
        if d1 != d2:
            import difflib
            import pprint
            diff = '\n' + '\n'.join(difflib.ndiff(pprint.pformat(d1).splitlines(), pprint.pformat(d2).splitlines()))
            self._with_diff(msg, '%s != %s' % _pair_of_reprs(d1, d2), diff)

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, 'First argument is not a string')
        self.assertIsInstance(second, str, 'Second argument is not a string')
        if first == second:
            return
        if len(first) > self._diffThreshold or len(second) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        import difflib
        lines = []
        for text in (first, second):
            ended = text.splitlines(keepends=True)
            # One line, with or without its end, is shown as one.
            if len(ended) == 1 and text.strip('\r\n') == text:
                ended = [text + '\n']
            lines.append(ended)
        self._with_diff(msg, '%s != %s' % _pair_of_reprs(first, second), '\n' + ''.join(difflib.ndiff(*lines)))

    def assertCountEqual(self, first, second, msg=None):
        one, two = list(first), list(second)
        counts = []
        left = [list(one), list(two)]
        for item in one + two:
            counted = [0, 0]
            for side in (0, 1):
                same = [x for x in left[side] if x == item]
                counted[side] = len(same)
                left[side] = [x for x in left[side] if not x == item]
            if counted[0] != counted[1]:
                counts.append((*counted, item))
        if counts:
            lines = [f'First has {n}, Second has {k}:  {item!r}' for n, k, item in counts]
            self._with_diff(msg, 'Element counts were not equal:\n', '\n'.join(lines))

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._failed(msg, f'{_repr(member)} not found in {_repr(container)}')

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._failed(msg, f'{_repr(member)} unexpectedly found in {_repr(container)}')

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._failed(msg, f'{_repr(expr1)} is not {_repr(expr2)}')

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._failed(msg, f'unexpectedly identical: {_repr(expr1)}')

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._failed(msg, f'{_repr(obj)} is not None')

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._failed(msg, 'unexpectedly None')

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._failed(msg, f'{_repr(obj)} is not an instance of {cls!r}')

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._failed(msg, f'{_repr(obj)} is an instance of {cls!r}')

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._failed(msg, f'{_repr(a)} not less than {_repr(b)}')

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._failed(msg, f'{_repr(a)} not less than or equal to {_repr(b)}')

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._failed(msg, f'{_repr(a)} not greater than {_repr(b)}')

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._failed(msg, f'{_repr(a)} not greater than or equal to {_repr(b)}')

    def assertRegex(self, text, expected_regex, msg=None):
        import re
        pattern = re.compile(expected_regex) if isinstance(expected_regex, (str, bytes)) else expected_regex
        if not pattern.search(text):
            self._failed(msg, f"Regex didn't match: {pattern.pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        import re
        pattern = re.compile(unexpected_regex) if isinstance(unexpected_regex, (str, bytes)) else unexpected_regex
        match = pattern.search(text)
        if match:
            found = text[match.start():match.end()]
            self._failed(msg, f'Regex matched: {found!r} matches {pattern.pattern!r} in {text!r}')

    def assertRaises(self, expected_exception, *args, **kwargs):
        return _AssertRaisesContext(self, expected_exception).handle('assertRaises', args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        return _AssertRaisesContext(self, expected_exception, expected_regex).handle('assertRaisesRegex', args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return _AssertWarnsContext(self, expected_warning).handle('assertWarns', args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        return _AssertWarnsContext(self, expected_warning, expected_regex).handle('assertWarnsRegex', args, kwargs)

    def assertLogs(self, logger=None, level=None):
        return _AssertLogsContext(self, logger, level, False)

    def assertNoLogs(self, logger=None, level=None):
        return _AssertLogsContext(self, logger, level, True)

    def _deprecate(name):
        def method(self, *args, **kwargs):
            _warnings.warn(f'Please use {name} instead.', DeprecationWarning)
            return getattr(self, name)(*args, **kwargs)
        return method

    assertEquals = failUnlessEqual = _deprecate('assertEqual')
    assertNotEquals = failIfEqual = _deprecate('assertNotEqual')
    assertAlmostEquals = failUnlessAlmostEqual = _deprecate('assertAlmostEqual')
    assertNotAlmostEquals = failIfAlmostEqual = _deprecate('assertNotAlmostEqual')
    assert_ = failUnless = _deprecate('assertTrue')
    failIf = _deprecate('assertFalse')
    failUnlessRaises = _deprecate('assertRaises')
    assertRegexpMatches = _deprecate('assertRegex')
    assertNotRegexpMatches = _deprecate('assertNotRegex')
    assertRaisesRegexp = _deprecate('assertRaisesRegex')
    del _deprecate


def _report(result, test, info):
    if issubclass(info[0], test.failureException):
        result.addFailure(test, info)
    else:
        result.addError(test, info)


class _SubTestContext:
    def __init__(self, case, message, params):
        self._case, self._message, self._params = case, message, params

    def __enter__(self):
        case = self._case
        self._outer = outer = case._subtest
        params = dict(outer.params) if outer else {}
        params.update(self._params)
        case._subtest = _SubTest(case, self._message, params)

    def __exit__(self, kind, value, tb):
        case, outcome = self._case, self._case._outcome
        subtest, case._subtest = case._subtest, self._outer
        if outcome is None:
            return False
        if kind is None:
            if not getattr(self, '_failed', False):
                outcome['result'].addSubTest(case, subtest, None)
            return False
        if issubclass(kind, (KeyboardInterrupt, _ShouldStop)):
            return False
        outcome['ok'] = False
        if issubclass(kind, SkipTest):
            outcome['result'].addSkip(subtest, str(value))
        elif outcome['expecting']:
            outcome['expected'] = (kind, value, tb)
            raise _ShouldStop
        else:
            outcome['result'].addSubTest(case, subtest, (kind, value, tb))
            if outcome['result'].failfast:
                raise _ShouldStop
        return True


class _SubTest(TestCase):
    def __init__(self, test_case, message, params):
        super().__init__()
        self.test_case, self._message, self.params = test_case, message, params
        self.failureException = test_case.failureException

    def _subDescription(self):
        parts = []
        if self._message is not ...:
            parts.append(f'[{self._message}]')
        if self.params:
            parts.append('(' + ', '.join([f'{key}={value!r}' for key, value in self.params.items()]) + ')')
        return ' '.join(parts) or '(<subtest>)'

    def runTest(self):
        raise NotImplementedError('subtests cannot be run directly')

    def shortDescription(self):
        return self.test_case.shortDescription()

    def id(self):
        return f'{self.test_case.id()} {self._subDescription()}'

    def __str__(self):
        return f'{self.test_case} {self._subDescription()}'


class FunctionTestCase(TestCase):
    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._setUpFunc, self._tearDownFunc = setUp, tearDown
        self._testFunc, self._description = testFunc, description

    def setUp(self):
        if self._setUpFunc is not None:
            self._setUpFunc()

    def tearDown(self):
        if self._tearDownFunc is not None:
            self._tearDownFunc()

    def runTest(self):
        self._testFunc()

    def id(self):
        return self._testFunc.__name__

    def __str__(self):
        return f'{self._class_name()} ({self._testFunc.__name__})'

    def _class_name(self):
        return _class_name(self.__class__)

    def __repr__(self):
        return f'<{_class_name(self.__class__)} tec={self._testFunc}>'

    def shortDescription(self):
        if self._description is not None:
            return self._description
        doc = self._testFunc.__doc__
        return doc and doc.split('\n')[0].strip() or None


class IsolatedAsyncioTestCase(TestCase):
    async def asyncSetUp(self):
        pass

    async def asyncTearDown(self):
        pass

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        self.addCleanup(func, *args, **kwargs)

    def run(self, result=None):
        import asyncio
        self._loop = asyncio.new_event_loop()
        try:
            return super().run(result)
        finally:
            self._loop.close()

    def _call(self, function, *args, **kwargs):
        import inspect
        if function == self.setUp:
            function()
            self._loop.run_until_complete(self.asyncSetUp())
            return
        if function == self.tearDown:
            self._loop.run_until_complete(self.asyncTearDown())
            function()
            return
        value = function(*args, **kwargs)
        if inspect.iscoroutine(value):
            self._loop.run_until_complete(value)


# ---- suites ----


class BaseTestSuite:
    _cleanup = True

    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __repr__(self):
        return f'<{_class_name(self.__class__)} tests={list(self)}>'

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, self.__class__) else NotImplemented

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return self._removed_tests + sum([test.countTestCases() for test in self if test])

    def addTest(self, test):
        if not callable(test):
            raise TypeError(f'{test!r} is not callable')
        if isinstance(test, type) and issubclass(test, (TestCase, TestSuite)):
            raise TypeError('TestCases and TestSuites must be instantiated before passing them to addTest()')
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError('tests must be an iterable of tests, not a string')
        for test in tests:
            self.addTest(test)

    def run(self, result):
        for i, test in enumerate(self):
            if result.shouldStop:
                break
            test(result)
            self._forget(i)
        return result

    def _forget(self, i):
        if self._cleanup and hasattr(self._tests[i], 'countTestCases'):
            self._removed_tests += self._tests[i].countTestCases()
            self._tests[i] = None

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        for test in self:
            test.debug()


class _ErrorHolder:
    # Stands in for a test where setUpClass or the like has failed.
    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return f'<ErrorHolder description={self.description!r}>'

    def __str__(self):
        return self.description

    def countTestCases(self):
        return 0


class TestSuite(BaseTestSuite):
    def run(self, result, debug=False):
        top = not getattr(result, '_testRunEntered', False)
        result._testRunEntered = True
        for i, test in enumerate(self):
            if result.shouldStop:
                break
            if isinstance(test, (TestCase, FunctionTestCase)) or not hasattr(test, '__iter__'):
                self._change_class(test.__class__, result)
                if (getattr(test.__class__, '_classSetupFailed', False)
                        or getattr(result, '_moduleSetUpFailed', False)):
                    continue
            if debug:
                test.debug()
            else:
                test(result)
            self._forget(i)
        if top:
            self._change_class(None, result)
            result._testRunEntered = False
        return result

    def _fixture(self, result, name, where, function):
        getattr(result, '_setupStdout', lambda: None)()
        try:
            function()
            return True
        except SkipTest as e:
            result.addSkip(_ErrorHolder(f'{name} ({where})'), str(e))
        except Exception:
            result.addError(_ErrorHolder(f'{name} ({where})'), sys.exc_info())
        finally:
            getattr(result, '_restoreStdout', lambda: None)()
        return False

    def _change_class(self, cls, result):
        previous = getattr(result, '_previousTestClass', None)
        if cls is previous:
            return
        if previous is not None and not getattr(previous, '_classSetupFailed', False) \
                and not getattr(result, '_moduleSetUpFailed', False) \
                and not getattr(previous, '__unittest_skip__', False):
            if hasattr(previous, 'tearDownClass'):
                self._fixture(result, 'tearDownClass', _class_name(previous), previous.tearDownClass)
            self._class_cleanups(previous, result, 'tearDownClass')
        module, old = getattr(cls, '__module__', None), getattr(previous, '__module__', None)
        if module != old:
            if old is not None and not getattr(result, '_moduleSetUpFailed', False):
                function = getattr(sys.modules.get(old), 'tearDownModule', None)
                if function:
                    self._fixture(result, 'tearDownModule', old, function)
                self._fixture(result, 'tearDownModule', old, doModuleCleanups)
            result._moduleSetUpFailed = False
            function = getattr(sys.modules.get(module), 'setUpModule', None)
            if function and not self._fixture(result, 'setUpModule', module, function):
                result._moduleSetUpFailed = True
                self._fixture(result, 'setUpModule', module, doModuleCleanups)
        result._previousTestClass = cls
        if cls is None or getattr(cls, '__unittest_skip__', False) or getattr(result, '_moduleSetUpFailed', False):
            return
        cls._classSetupFailed = False
        if hasattr(cls, 'setUpClass'):
            if not self._fixture(result, 'setUpClass', _class_name(cls), cls.setUpClass):
                cls._classSetupFailed = True
                self._class_cleanups(cls, result, 'setUpClass')

    def _class_cleanups(self, cls, result, name):
        if hasattr(cls, 'doClassCleanups'):
            cls.doClassCleanups()
            for info in cls.tearDown_exceptions:
                result.addError(_ErrorHolder(f'{name} ({_class_name(cls)})'), info)

    def debug(self):
        self.run(TestResult(), True)


# ---- loaders ----


class _FailedTest(TestCase):
    def __init__(self, method_name, exception):
        self._exception = exception
        super().__init__(method_name)

    def __getattr__(self, name):
        if name != self._testMethodName:
            return super().__getattribute__(name)

        def failure():
            raise self._exception
        return failure


class TestLoader:
    testMethodPrefix = 'test'
    sortTestMethodsUsing = staticmethod(lambda a, b: (a > b) - (a < b))
    testNamePatterns = None
    suiteClass = TestSuite
    _top_level_dir = None

    def __init__(self):
        self.errors = []

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, TestSuite):
            raise TypeError('Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?')
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, 'runTest'):
            names = ['runTest']
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *args, pattern=None, **kws):
        tests = []
        for name in dir(module):
            obj = getattr(module, name)
            if isinstance(obj, type) and issubclass(obj, TestCase) and obj not in (TestCase, FunctionTestCase):
                tests.append(self.loadTestsFromTestCase(obj))
        tests = self.suiteClass(tests)
        load_tests = getattr(module, 'load_tests', None)
        return load_tests(self, tests, pattern) if load_tests is not None else tests

    def loadTestsFromName(self, name, module=None):
        parts = name.split('.')
        found = None
        if module is None:
            for n in range(len(parts), 0, -1):
                try:
                    module = __import__('.'.join(parts[:n]))
                except ImportError as e:
                    found = e
                else:
                    parts = parts[1:]
                    break
            else:
                return self._failed(parts[0], found)
        obj, parent = module, None
        for part in parts:
            try:
                parent, obj = obj, getattr(obj, part)
            except AttributeError as e:
                return self._failed(part, e)
        if isinstance(obj, type(sys)):
            return self.loadTestsFromModule(obj)
        if isinstance(obj, type) and issubclass(obj, TestCase):
            return self.loadTestsFromTestCase(obj)
        if isinstance(parent, type) and issubclass(parent, TestCase):
            return self.suiteClass([parent(parts[-1])])
        if isinstance(obj, TestSuite):
            return obj
        if callable(obj):
            test = obj()
            if isinstance(test, TestSuite):
                return test
            if isinstance(test, TestCase):
                return self.suiteClass([test])
            raise TypeError(f'calling {obj} returned {test}, not a test')
        raise TypeError(f"don't know how to make test from: {obj}")

    def _failed(self, name, error):
        test = _FailedTest(name, error)
        self.errors.append(str(error))
        return self.suiteClass([test])

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def getTestCaseNames(self, testCaseClass):
        import functools

        def wanted(name):
            import fnmatch
            if not name.startswith(self.testMethodPrefix) or not callable(getattr(testCaseClass, name)):
                return False
            full = f'{_class_name(testCaseClass)}.{name}'
            return self.testNamePatterns is None or any(fnmatch.fnmatchcase(full, p) for p in self.testNamePatterns)

        names = [name for name in dir(testCaseClass) if name.startswith(self.testMethodPrefix)
                 and callable(getattr(testCaseClass, name))] if self.testNamePatterns is None else \
            list(filter(wanted, dir(testCaseClass)))
        if self.sortTestMethodsUsing:
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names

    def discover(self, start_dir, pattern='test*.py', top_level_dir=None):
        raise NotImplementedError('heaplens lists no folders: TestLoader.discover is not supported')


TestLoader.getTestCaseNames.__doc__ = None
defaultTestLoader = TestLoader()


def _deprecated(name, instead='loadTestsFromTestCase'):
    _warnings.warn(f'unittest.{name}() is deprecated and will be removed in Python 3.13. '
                   f'Please use unittest.TestLoader.{instead}() instead.', DeprecationWarning)


def getTestCaseNames(testCaseClass, prefix, sortUsing=TestLoader.sortTestMethodsUsing, testNamePatterns=None):
    _deprecated('getTestCaseNames', 'getTestCaseNames')
    loader = TestLoader()
    loader.testMethodPrefix, loader.testNamePatterns = prefix, testNamePatterns
    return loader.getTestCaseNames(testCaseClass)


def makeSuite(testCaseClass, prefix='test', sortUsing=TestLoader.sortTestMethodsUsing, suiteClass=TestSuite):
    _deprecated('makeSuite')
    loader = TestLoader()
    loader.testMethodPrefix, loader.suiteClass = prefix, suiteClass
    return loader.loadTestsFromTestCase(testCaseClass)


def findTestCases(module, prefix='test', sortUsing=TestLoader.sortTestMethodsUsing, suiteClass=TestSuite):
    _deprecated('findTestCases', 'loadTestsFromModule')
    loader = TestLoader()
    loader.testMethodPrefix, loader.suiteClass = prefix, suiteClass
    return loader.loadTestsFromModule(module)


# ---- results ----


class TestResult:
    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = self.shouldStop = self.buffer = self.tb_locals = False
        self.failures, self.errors, self.skipped = [], [], []
        self.expectedFailures, self.unexpectedSuccesses, self.collectedDurations = [], [], []
        self.testsRun = 0
        self._streams = None
        self._mirrorOutput = False

    def printErrors(self):
        pass

    def startTest(self, test):
        self.testsRun += 1
        self._mirrorOutput = False
        self._setupStdout()

    def startTestRun(self):
        pass

    def stopTest(self, test):
        self._restoreStdout()
        self._mirrorOutput = False

    def stopTestRun(self):
        pass

    # With `buffer` what a test prints is kept, and shown only if it fails.
    def _setupStdout(self):
        if self.buffer and self._streams is None:
            import io
            self._streams = sys.stdout, sys.stderr
            sys.stdout, sys.stderr = self._buffers = io.StringIO(), io.StringIO()

    def _restoreStdout(self):
        if self._streams is not None:
            printed = self._printed()
            streams = self._streams
            sys.stdout, sys.stderr = streams
            self._streams = None
            if self._mirrorOutput:
                for stream, text in zip(streams, printed):
                    stream.write(text)

    def _printed(self):
        texts = []
        for name, buffer in zip(('Stdout', 'Stderr'), self._buffers):
            text = buffer.getvalue()
            texts.append(f'\n{name}:\n{text}' + '\n' * (text[-1] != '\n') if text else '')
        return texts

    def _noted(self):
        if self.failfast:
            self.stop()

    def addError(self, test, err):
        self.errors.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True
        self._noted()

    def addFailure(self, test, err):
        self.failures.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True
        self._noted()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self._noted()
            kept = self.failures if issubclass(err[0], test.failureException) else self.errors
            kept.append((subtest, self._exc_info_to_string(err, test)))
            self._mirrorOutput = True

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)
        self._noted()

    def wasSuccessful(self):
        return not (self.failures or self.errors or self.unexpectedSuccesses)

    def stop(self):
        self.shouldStop = True

    def _exc_info_to_string(self, err, test):
        text = ''.join(traceback.format_exception(*err))
        return text + ''.join(self._printed()) if self._streams is not None else text

    def __repr__(self):
        return (f'<{_class_name(self.__class__)} run={self.testsRun} errors={len(self.errors)} '
                f'failures={len(self.failures)}>')


class _WritelnDecorator:
    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, name):
        if name in ('stream', '__getstate__'):
            raise AttributeError(name)
        return getattr(self.stream, name)

    def writeln(self, arg=None):
        if arg:
            self.write(arg)
        self.write('\n')


class TextTestResult(TestResult):
    separator1 = '=' * 70
    separator2 = '-' * 70

    def __init__(self, stream, descriptions, verbosity):
        super().__init__(stream, descriptions, verbosity)
        self.stream, self.descriptions = stream, descriptions
        self.showAll, self.dots = verbosity > 1, verbosity == 1
        self._newline = True

    def getDescription(self, test):
        doc = test.shortDescription()
        return f'{test}\n{doc}' if self.descriptions and doc else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test) + ' ... ')
            self.stream.flush()
            self._newline = False

    def _status(self, test, long, short):
        if self.showAll:
            subtest = isinstance(test, _SubTest)
            if subtest or self._newline:
                if not self._newline:
                    self.stream.writeln()
                if subtest:
                    self.stream.write('  ')
                self.stream.write(self.getDescription(test) + ' ... ')
            self.stream.writeln(long)
            self._newline = True
        elif self.dots:
            self.stream.write(short)
        self.stream.flush()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            failed = issubclass(err[0], subtest.failureException)
            self._status(subtest, *(('FAIL', 'F') if failed else ('ERROR', 'E')))
        super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._status(test, 'ok', '.')

    def addError(self, test, err):
        super().addError(test, err)
        self._status(test, 'ERROR', 'E')

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._status(test, 'FAIL', 'F')

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._status(test, f'skipped {reason!r}', 's')

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._status(test, 'expected failure', 'x')

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._status(test, 'unexpected success', 'u')

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.writeln()
            self.stream.flush()
        self.printErrorList('ERROR', self.errors)
        self.printErrorList('FAIL', self.failures)
        if self.unexpectedSuccesses:
            self.stream.writeln(self.separator1)
            for test in self.unexpectedSuccesses:
                self.stream.writeln(f'UNEXPECTED SUCCESS: {self.getDescription(test)}')
            self.stream.flush()

    def printErrorList(self, flavour, errors):
        for test, err in errors:
            self.stream.writeln(self.separator1)
            self.stream.writeln(f'{flavour}: {self.getDescription(test)}')
            self.stream.writeln(self.separator2)
            self.stream.writeln('%s' % err)
            self.stream.flush()


class TextTestRunner:
    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None,
                 warnings=None, *, tb_locals=False):
        self.stream = _WritelnDecorator(sys.stderr if stream is None else stream)
        self.descriptions, self.verbosity, self.failfast = descriptions, verbosity, failfast
        self.buffer, self.tb_locals, self.warnings = buffer, tb_locals, warnings
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def run(self, test):
        result = self._makeResult()
        result.failfast, result.buffer, result.tb_locals = self.failfast, self.buffer, self.tb_locals
        with _warnings.catch_warnings():
            if self.warnings:
                _warnings.simplefilter(self.warnings)
            began = time.perf_counter()
            getattr(result, 'startTestRun', lambda: None)()
            try:
                test(result)
            finally:
                getattr(result, 'stopTestRun', lambda: None)()
            took = time.perf_counter() - began
        result.printErrors()
        if hasattr(result, 'separator2'):
            self.stream.writeln(result.separator2)
        run = result.testsRun
        self.stream.writeln(f'Ran {run} test{"s" if run != 1 else ""} in {took:.3f}s')
        self.stream.writeln()
        infos = []
        if result.wasSuccessful():
            self.stream.write('OK')
        else:
            self.stream.write('FAILED')
            for name, kept in (('failures', result.failures), ('errors', result.errors)):
                if kept:
                    infos.append(f'{name}={len(kept)}')
        for name, kept in (('skipped', result.skipped), ('expected failures', result.expectedFailures),
                           ('unexpected successes', result.unexpectedSuccesses)):
            if kept:
                infos.append(f'{name}={len(kept)}')
        if infos:
            self.stream.write(f' ({", ".join(infos)})')
        self.stream.write('\n')
        self.stream.flush()
        return result


# ---- the command line ----


class TestProgram:
    module = None
    verbosity = 1
    failfast = catchbreak = buffer = progName = warnings = testNamePatterns = None

    def __init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None, testLoader=defaultTestLoader,
                 exit=True, verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None, *,
                 tb_locals=False):
        if isinstance(module, str):
            self.module = __import__(module)
            for part in module.split('.')[1:]:
                self.module = getattr(self.module, part)
        else:
            self.module = module
        argv = sys.argv if argv is None else argv
        self.exit, self.verbosity, self.failfast, self.buffer = exit, verbosity, failfast, buffer
        self.catchbreak, self.tb_locals = catchbreak, tb_locals
        self.warnings = 'default' if warnings is None and not sys.warnoptions else warnings
        self.defaultTest, self.testRunner, self.testLoader = defaultTest, testRunner, testLoader
        self.progName = argv[0].rpartition('/')[2] if argv else None
        self.parseArgs(argv)
        self.runTests()

    def parseArgs(self, argv):
        names = []
        rest = list(argv[1:])
        while rest:
            arg = rest.pop(0)
            if arg in ('-v', '--verbose'):
                self.verbosity = 2
            elif arg in ('-q', '--quiet'):
                self.verbosity = 0
            elif arg in ('-f', '--failfast'):
                self.failfast = True
            elif arg in ('-b', '--buffer'):
                self.buffer = True
            elif arg in ('-c', '--catch', '--locals'):
                pass
            elif arg == '-k' and rest:
                pattern = rest.pop(0)
                self.testNamePatterns = (self.testNamePatterns or []) + [
                    pattern if '*' in pattern else f'*{pattern}*']
            elif arg.startswith('-'):
                print(f'usage: {self.progName} [-h] [-v] [-q] [--locals] [-f] [-c] [-b]\n'
                      f'          [-k TESTNAMEPATTERNS]\n          [tests ...]\n'
                      f'{self.progName}: error: unrecognized arguments: {arg}', file=sys.stderr)
                sys.exit(2)
            else:
                names.append(arg)
        if names:
            self.testNames = names
        elif self.defaultTest is None:
            self.testNames = None
        else:
            self.testNames = [self.defaultTest] if isinstance(self.defaultTest, str) else list(self.defaultTest)
        self.createTests()

    def createTests(self, from_discovery=False, Loader=None):
        if self.testNamePatterns:
            self.testLoader.testNamePatterns = self.testNamePatterns
        if self.testNames is None:
            self.test = self.testLoader.loadTestsFromModule(self.module)
        else:
            self.test = self.testLoader.loadTestsFromNames(self.testNames, self.module)

    def runTests(self):
        runner = TextTestRunner if self.testRunner is None else self.testRunner
        if isinstance(runner, type):
            runner = runner(verbosity=self.verbosity, failfast=self.failfast, buffer=self.buffer,
                            warnings=self.warnings)
        self.result = runner.run(self.test)
        if self.exit:
            sys.exit(not self.result.wasSuccessful())


main = TestProgram


def installHandler():
    raise NotImplementedError('heaplens gets no signals: unittest.installHandler is not supported')


def registerResult(result):
    pass


def removeResult(result):
    return False


def removeHandler(method=None):
    return method


for _cls, _module in ((SkipTest, 'case'), (TestCase, 'case'), (FunctionTestCase, 'case'), (_SubTest, 'case'),
                      (_AssertRaisesContext, 'case'), (_AssertWarnsContext, 'case'), (TestSuite, 'suite'),
                      (BaseTestSuite, 'suite'), (TestLoader, 'loader'), (_FailedTest, 'loader'),
                      (TestResult, 'result'), (TextTestResult, 'runner'), (TextTestRunner, 'runner'),
                      (TestProgram, 'main'), (IsolatedAsyncioTestCase, 'async_case')):
    _cls.__module__ = 'unittest.' + _module
del _cls, _module
