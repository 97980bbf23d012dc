for s in ("a, b = 1, 2, 3", "a, b = [1]", "a, *b = ()", "a, b = 5", "a, b = None", "a, *b, c = [1]", "[a] = {}", "a, b = iter('xyz')"):
    pass
def t(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
def f1():
    a, b = 1, 2, 3
def f2():
    a, b = [1]
def f3():
    a, *b = ()
def f4():
    a, b = 5
def f5():
    a, b = None
def f6():
    a, *b, c = [1]
def f7():
    [a] = {}
def f8():
    a, b = iter("xyz")
def f9():
    a, b, c = "ab"
for f in (f1, f2, f3, f4, f5, f6, f7, f8, f9):
    t(f)
