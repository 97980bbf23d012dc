# K007
def f(): pass
print(f() is None, None == False, not None, type(None)() is None, None is None, [None] == [None], str(None), bool(None), {None: 1}[None], print() is None)
