# enumerate, zip, map and filter over generators and over each other: order, ends, exceptions, counts and nesting.
import sys


def told(name, n, result=None):
    for i in range(n):
        print(name, i, end="; ")
        yield i
    print(name, "ends", end="; ")
    return result


print(list(zip(told("a", 3), told("b", 2))))
print(list(zip(told("a", 2), told("b", 3))))
print(list(zip(range(2), told("c", 5), "xyz")))
for strict in (zip(told("a", 2), told("b", 3), strict=True), zip(told("a", 3), told("b", 2), strict=True)):
    try:
        print(list(strict))
    except ValueError as e:
        print(type(e).__name__, e)
print(list(map(lambda a, b: a * 10 + b, told("a", 2), enumerate(told("b", 3)))) if False else "")
print([(i, pair) for i, pair in enumerate(zip(told("p", 2), map(str, told("q", 3))), 10)])
print(list(filter(lambda x: x % 2, map(lambda x: x + 1, told("f", 5)))))
print(list(filter(None, told("n", 3))), list(filter(str.isdigit, (c for c in "a1b2"))))
print(list(map(max, told("x", 3), (2, 0, 9))))


class Answer:
    def __init__(self, n):
        self.n = n

    def __bool__(self):
        print("asked", self.n, end="; ")
        return self.n % 2 == 1


print([x for x in filter(lambda x: Answer(x), told("t", 4))])


class Short:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


print(list(filter(Short, range(3))), list(filter(lambda n: Short(n), told("s", 3))))


def stops(x):
    if x == 2:
        raise StopIteration("from the function")
    return x


print(list(map(stops, told("m", 5))))
m = map(stops, iter([2, 3]))
for _ in range(2):
    try:
        print(next(m))
    except StopIteration as e:
        print("stop", e.value)
for made in (map(str, told("r", 0, 5)), zip(told("r", 0, 5)), enumerate(told("r", 0, 5)), filter(None, told("r", 0, 5)),
             filter(lambda x: x, told("r", 0, 5))):
    try:
        next(made)
    except StopIteration as e:
        print(type(made).__name__, e.value, e.args)
    print(next(made, "default"))


def breaks():
    yield 1
    raise KeyError("broken")


for made in (map(lambda x: x, breaks()), zip(breaks(), "ab"), enumerate(breaks()), filter(lambda x: x, breaks())):
    try:
        for x in made:
            print(x, end=" ")
    except KeyError as e:
        print(type(made).__name__, repr(e), e.__context__)

deep = iter(range(3))
for _ in range(200):
    deep = map(lambda x: x + 1, deep)
print(list(deep))
deep = told("d", 2)
for _ in range(200):
    deep = enumerate(zip(deep))
print(len(repr(list(deep))))
print(len(list(zip(*[map(str, "ab")] * 50))), [len(t) for t in zip(*[(c for c in "ab") for _ in range(40)])])

counts = []
list(map(lambda x: counts.append(sys.getrefcount(x)), [object()]))
list(filter(lambda x: counts.append(sys.getrefcount(x)), [object()]))


class Next:
    def __iter__(self):
        return self

    def __next__(self):
        counts.append(sys.getrefcount(z))
        return object()


z = zip(Next())
next(z)
for pair in z:
    counts.append(sys.getrefcount(pair[0]))
    break
print(counts)


def delegating():
    result = yield from zip(told("y", 2), "ab")
    print("delegated", result)
    result = yield from map(str, told("y", 1, "lost"))
    print("delegated", result)


print(list(delegating()))
a, *b = map(lambda x: -x, told("u", 3))
(c, d), e = enumerate(told("v", 2))
print(a, b, c, d, e)
for count in (1, 3):
    try:
        if count == 1:
            (x,) = (i for i in range(2))
        else:
            x, y, w = (i for i in range(2))
    except ValueError as error:
        print(error)
