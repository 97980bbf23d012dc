# Built-in iterators say how far they are, so that copies go on from there.
import copy, pickle
def tell(make, steps=1):
    iterator = make()
    for _ in range(steps):
        next(iterator, None)
    reduced = iterator.__reduce__()
    other = copy.copy(iterator)
    print(type(iterator).__name__, reduced[0].__name__, len(reduced), reduced[2:], list(other), list(iterator), type(other).__name__)
for make in (lambda: iter([1, 2, 3]), lambda: iter((1, 2, 3)), lambda: iter('añb'), lambda: iter('abc'), lambda: iter(b'abc'),
             lambda: reversed([1, 2, 3]), lambda: iter({'a': 1, 'b': 2}),
             lambda: iter({'a': 1, 'b': 2}.items())):
    for steps in (1, 9):
        tell(make, steps)
for make in (lambda: enumerate('xy', 5), lambda: zip([1, 2], 'ab'), lambda: map(str, [1, 2]), lambda: filter(None, [0, 1, 2])):
    iterator = make()
    next(iterator)
    print(type(iterator).__name__, iterator.__reduce__()[0].__name__, list(copy.deepcopy(iterator)), list(iterator))
class Sequence:
    def __getitem__(self, index):
        if index > 3:
            raise IndexError
        return index * index
    def __len__(self):
        return 4
rest = iter(range(0, 10, 3))
next(rest)
print(list(copy.copy(rest)), list(rest))
for made in (iter, reversed):
    iterator = made(Sequence())
    next(iterator)
    print(type(iterator).__name__, iterator.__reduce__()[2], list(copy.copy(iterator)), list(iterator))
iterator = iter([1, 2, 3])
iterator.__setstate__(2)
print(list(iterator), list(pickle.loads(pickle.dumps(iter([4, 5])))))
iterator = iter('añb')
iterator.__setstate__(-4)
print(next(iterator), next(iterator))
iterator.__setstate__(99)
print(list(iterator))
