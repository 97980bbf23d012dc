# error: RecursionError
def f(): return eval("f()")
f()
