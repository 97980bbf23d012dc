# error: ValueError
e = ValueError(); e.args = (e,)
raise e
