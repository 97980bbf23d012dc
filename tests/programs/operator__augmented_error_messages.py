def f():
    x = 1
    x += "a"
def g():
    x = []
    x += 1
def h():
    x = ()
    x -= ()
def i():
    x = {}
    x |= 1
def j():
    x = None
    x **= 2
for k in (f, g, h, i, j):
    try:
        k()
    except TypeError as e:
        print(e)
