# A class that gives an int, a tuple or bytes a __dict__ has a layout of its own, and two of them do not go together.
def attempt(label, *bases):
    try:
        print(label, type('C', bases, {}).__base__.__name__)
    except TypeError as error:
        print(label, error)


for base in int, tuple, bytes, str, list, float, Exception:
    class A(base): pass
    class B(base): pass
    class A2(A): pass
    class S(base): __slots__ = ()
    class S2(base): __slots__ = ()
    name = base.__name__
    attempt(name + ' 1', A, B)
    attempt(name + ' 2', A2, B)
    attempt(name + ' 3', A, base)
    attempt(name + ' 4', A, S)
    attempt(name + ' 5', S, A)
    attempt(name + ' 6', S, S2)
    attempt(name + ' 7', A2, S2)
    attempt(name + ' 8', A2, A)
