# error: RecursionError
def f(): pass
for i in range(100000): f = staticmethod(f)
f()
