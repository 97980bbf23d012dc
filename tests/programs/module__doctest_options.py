# What a doctest accepts with which option, and what it says when it does not.
import doctest
from doctest import *
c = OutputChecker()
for want, got, flags in (('1\n', 'True\n', 0), ('0\n', 'False\n', 0), ('True\n', '1\n', 0), ('1\n', 'True\n', DONT_ACCEPT_TRUE_FOR_1), ('<BLANKLINE>\n', '\n', 0), ('<BLANKLINE>\n', '\n', DONT_ACCEPT_BLANKLINE), ('a  b\n', 'a\nb\n', NORMALIZE_WHITESPACE), ('a b\n', 'a  b\n', 0), ('a...z\n', 'abcz\n', ELLIPSIS), ('...\n', '\n', ELLIPSIS), ('a...a\n', 'a\n', ELLIPSIS), ('...b...\n', 'abc\n', ELLIPSIS), ('a ... z\n', 'a\nb z\n', ELLIPSIS | NORMALIZE_WHITESPACE), ('a\n', 'a\n', 0), ('', '', 0), ('a..b\n', 'a.b\n', ELLIPSIS), ('x...y...z\n', 'x z y\n', ELLIPSIS)):
    print(repr(want), repr(got), flags, c.check_output(want, got, flags))
for w, g in (('a\n', 'b\n'), ('', 'b\n'), ('a\n', ''), ('', ''), ('a\n\nb\n', 'c\n\nd\n')): print(c.output_difference(Example('x', w), g, 0), end='')
e = Example('1', '2'); print(repr(e.source), repr(e.want), e.lineno, e.indent, e.options, e.exc_msg); e = Example('1\n', '', 'E: x', 3, 4, {ELLIPSIS: True}); print(repr(e.exc_msg), e.lineno, e.indent, len(e.options))
p = DocTestParser()
text = '''Some text
    >>> a = 1
    >>> a
    1
    >>> for i in range(2):
    ...     print(i)
    0
    1
    >>> 1/0
    Traceback (most recent call last):
        ...
    ZeroDivisionError: division by zero
    >>> x # doctest: +SKIP, -ELLIPSIS
    >>> # only a comment
    after

    >>> print('multi') ; print('line')
    multi
    line
'''
for e in p.get_examples(text): print(repr(e.source), repr(e.want), e.lineno, e.indent, sorted(e.options.items()), repr(e.exc_msg))
t = p.get_doctest(text, {'q': 1}, 'T', 'file.py', 10); print(t, len(t.examples), t.globs, t.lineno, p.get_doctest('none', {}, 'N', None, 0), p.get_doctest('>>> 1', {}, 'O', None, 0))
for bad in ('>>>1', '>>> 1\n...2', '    >>> 1\n  1', '>>> 1 # doctest: +NOPE', '>>> 1 # doctest: ELLIPSIS'):
    try: print(p.get_examples(bad, 'bad'))
    except ValueError as e: print(e)
r = DocTestRunner(verbose=False); print(r.run(t)); print(r.summarize())
r = DocTestRunner(verbose=True, optionflags=ELLIPSIS | IGNORE_EXCEPTION_DETAIL)
print(r.run(p.get_doctest('>>> 1\n1\n>>> 2\n3\n>>> raise ValueError("a")\nTraceback (most recent call last):\nmod.ValueError: b\n>>> print("abc")\na...\n', {}, 'V', 'v.py', 5)))
print(r.run(p.get_doctest('no tests', {}, 'E', 'v.py', 5))); print(r.run(p.get_doctest('>>> 1\n1\n', {}, 'G', None, None))); print(r.summarize()); print(r.summarize(False))
r = DocTestRunner(verbose=False, optionflags=REPORT_ONLY_FIRST_FAILURE); print(r.run(p.get_doctest('>>> 1\n2\n>>> 2\n3\n', {}, 'first', None, 0)), r.failures, r.tries)
r = DocTestRunner(verbose=False, optionflags=FAIL_FAST); print(r.run(p.get_doctest('>>> 1\n2\n>>> 2\n3\n', {}, 'fast', 'x.py', None)))
for s in ('>>> 1\n2\n', '>>> 1/0\n'):
    try: DebugRunner(verbose=False).run(p.get_doctest(s, {}, 'dbg', None, 0))
    except (DocTestFailure, UnexpectedException) as e: print(type(e).__name__, e, e.example.source, getattr(e, 'got', None), type(getattr(e, 'exc_info', [None, None])[1]).__name__)
def f():
    """
    >>> f()
    3
    >>> undefined_here
    5
    """
    return 3
run_docstring_examples(f, {'f': f, 'undefined_here': 5}); run_docstring_examples(f, {'f': f, 'undefined_here': 6}, name='ff')
class K:
    """
    >>> K().m()
    'm'
    """
    def m(self):
        ">>> 1 + 1\n        2"
        return 'm'
    @property
    def pr(self):
        ">>> 5\n        5"
    @staticmethod
    def st():
        ">>> 6\n        7"
    @classmethod
    def cl(cls): pass
    class Inner:
        ">>> 8\n        8"
__test__ = {'text': '>>> 9\n9', 'func': f}
for t in DocTestFinder().find(K, 'K'): print(t.name, t.lineno, len(t.examples))
for t in DocTestFinder(exclude_empty=False, recurse=False).find(K): print(t.name, len(t.examples))
print(register_optionflag('ELLIPSIS') == ELLIPSIS, register_optionflag('MINE') > FAIL_FAST, COMPARISON_FLAGS, REPORTING_FLAGS, [ELLIPSIS, SKIP, FAIL_FAST, REPORT_UDIFF, REPORT_NDIFF, REPORT_CDIFF, IGNORE_EXCEPTION_DETAIL])
