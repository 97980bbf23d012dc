# Where the filters were changed, compiling tells of escapes that stand for themselves.
import warnings

for s in (
    r"'\d'",
    r"x = 'a\qb' + '\w'",
    "x = 1\ny = '''a\n\\d'''",
    r"b'\d\u1234'",
    r"f'\d{x}\e{y:\s}'",
    r"f'\{x}'",
    r"f'\}}'",
    r"r'\d'",
    r"'\400'",
    r"'\é'",
    r"'\d\e'",
    "(1,\n'\\d')",
    "1 is 1; '\\8'; (1)()",
    "'a\\\nb'",
):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        compile(s, "f", "exec")
    print(repr(s), [(str(x.message), x.category.__name__, x.filename, x.lineno) for x in w])
    with warnings.catch_warnings():
        warnings.simplefilter("error", DeprecationWarning)
        warnings.simplefilter("ignore", SyntaxWarning)
        try:
            compile(s, "f", "exec")
        except SyntaxError as e:
            print("  ", e, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
exec(r"print('\d')")
