# error: RecursionError
import functools
f = functools.partial(lambda: f())
f()
