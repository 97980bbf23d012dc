import operator
import weakref


class A:
    def __add__(s, o):
        return "add", type(s).__name__, o

    def __radd__(s, o):
        return "radd", type(s).__name__, o

    def __len__(s):
        return 4

    def __getitem__(s, i):
        return i

    def __setitem__(s, i, v):
        print("set", i, v)

    def __delitem__(s, i):
        print("del", i)

    def __contains__(s, i):
        return True

    def __iter__(s):
        return iter([1])

    def __str__(s):
        return "STR"

    def __bool__(s):
        return False

    def __eq__(s, o):
        return "eq"

    def __lt__(s, o):
        return "lt"

    def __neg__(s):
        return "neg"

    def __index__(s):
        return 3

    def __float__(s):
        return 3.0

    def __iadd__(s, o):
        return "iadd"

    def __call__(s, *a, **k):
        return a, k

    def __pow__(s, o):
        return "pow"

    def __divmod__(s, o):
        return "divmod"

    def __hash__(s):
        return 1


a = A()
p = weakref.proxy(a)
print(p + 1, 1 + p, len(p), p[1], 1 in p, list(p), str(p), bool(p), p == 1, p < 1, -p, float(p), p(1, x=2))
print(p**2, divmod(p, 2), operator.index(p), (p + p)[:2])
p[1] = 2
del p[1]
q = p
q += 1
print(q)
try:
    hash(p)
except TypeError as e:
    print(e)
p.x = 5
print(a.x, type(p), p.__class__)
del a
for f in (lambda: p.x, lambda: p + 1, lambda: 1 + p, lambda: len(p), lambda: str(p), lambda: bool(p)):
    try:
        print(f())
    except ReferenceError as e:
        print(e)
