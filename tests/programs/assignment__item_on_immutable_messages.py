# K027
def a():
    (1, 2)[0] = 1
def b():
    "ab"[0] = "c"
def c():
    b"ab"[0] = 1
def d():
    range(3)[0] = 1
def e():
    frozenset()[0] = 1
def f():
    x = None
    x[0] = 1
def g():
    del (1, 2)[0]
def h():
    del "a"[0]
def i():
    x = 5
    x[0]
def j():
    x = {1}
    x[0]
def k():
    len[0]
for x in (a, b, c, d, e, f, g, h, i, j, k):
    try:
        x()
    except TypeError as err:
        print(err)
