def inner():
    try:
        yield 1
    finally:
        print("inner closed")
def outer():
    try:
        yield from inner()
    finally:
        print("outer closed")
o = outer()
next(o)
o.close()
def f():
    yield from 5
try:
    list(f())
except TypeError as e:
    print(e)
