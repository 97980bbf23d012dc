# output: 1
def f():
    try:
        f()
    except RecursionError:
        raise
try:
    f()
except RecursionError:
    print(1)
