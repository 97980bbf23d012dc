# K110 K113
def a(f):
    print("a gets", f.__name__)
    def w(*x):
        return "a(" + f(*x) + ")"
    return w
def b(f):
    print("b gets", f.__name__)
    def v(*x):
        return "b(" + f(*x) + ")"
    return v
@a
@b
def f(x):
    return str(x)
print(f(1), f.__name__)
