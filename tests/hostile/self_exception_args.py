# error: RecursionError
e = ValueError(); e.args = (e,)
repr(e)
