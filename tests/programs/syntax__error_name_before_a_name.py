# CPython 3.11 takes the beginnings of `case` and `match` for the words themselves, and suggests no comma there.
import traceback

for s in (
    "f(b d)",
    "f(c d)",
    "f(m d)",
    "f(mat d)",
    "f(case d)",
    "f(cased d)",
    "f(_ d)",
    "f(a, b=c d)",
    "f(a, b=x d)",
    "[c 1]",
    "(c + c d)",
    "x = {c: m d}",
    "\\",
    "a = 1\n\\",
    "if x:\n  \\\n",
    "if x:\n  a\n\\\n",
    "a\\",
    "f'{f\"{}\"}'",
    "f'{f\"{x\"}'",
    "f'{}'",
    "f'{f\"{a b}\"}'",
):
    try:
        compile(s, "f", "exec")
        print("fine", repr(s))
    except SyntaxError as e:
        print(repr(s), e.lineno, e.offset, e.end_lineno, e.end_offset)
        print("".join(traceback.format_exception_only(e)), end="")
