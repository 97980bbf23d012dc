import bisect
import dataclasses
import re
import shlex
import string
import textwrap

for f in (lambda: dataclasses.dataclass(5), lambda: shlex.split(5), lambda: textwrap.dedent(5),
          lambda: string.Template(5).substitute(), lambda: bisect.insort(5, 1), lambda: bisect.insort_left(5, 1),
          lambda: re.compile('a', 'b'), lambda: compile(5, 'a', 'exec'), lambda: eval(5)):
    try:
        print(f())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
