# The error of a free variable knows the name, and suggests another.
def f():
    def g():
        return value

    try:
        g()
    except NameError as e:
        print(e, e.name)
    value = 1
    del value
    try:
        g()
    except NameError as e:
        print(e, e.name)
    try:
        print(other)
    except UnboundLocalError as e:
        print(e, e.name)
    other = 1


f()


def outer():
    def inner():
        print(later)

    inner()
    later = 1


outer()
