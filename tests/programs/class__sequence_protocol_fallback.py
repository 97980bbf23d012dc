# K139
class A:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError
        return i * 10
a = A()
print(list(a), 20 in a, 5 in a, [*a], tuple(a), max(a), next(iter(a)))
class B:
    def __len__(self): return 3
    def __getitem__(self, i): return "abc"[i]
print(list(reversed(B())), bool(B()), [x for x in B()])
for f in (lambda: len(a), lambda: reversed(a), lambda: iter(object()), lambda: 1 in object(), lambda: object()[0]):
    try:
        f()
    except TypeError as e:
        print(e)
