# `keys()` is asked for a list of them before any value.
class A:
    def keys(self):
        return 5


class B:
    def keys(self):
        print("keys")
        yield "p"
        print("more")
        yield "q"

    def __getitem__(self, k):
        print("get", k)
        return k


def f(**k):
    return k


def t(f):
    try:
        print(f())
    except TypeError as e:
        print(e)


t(lambda: dict(A()))
t(lambda: {**A()})
t(lambda: f(**A()))
t(lambda: {}.update(A()))
t(lambda: dict(B()))
t(lambda: {**B()})
t(lambda: f(**B()))
t(lambda: min(1, 2, key=len, default=3, foo=4))
t(lambda: max([1], foo=4))
