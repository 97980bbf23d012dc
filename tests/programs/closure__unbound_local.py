# K056
x = 1
def f():
    try:
        print(x)
    except UnboundLocalError as e:
        print(e)
    x = 2
f()
def g():
    x += 1
try:
    g()
except UnboundLocalError as e:
    print(type(e).__name__, e)
def h():
    if 0:
        x = 1
    return x
try:
    h()
except UnboundLocalError as e:
    print(e)
