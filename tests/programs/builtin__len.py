print(len(""), len("é😀"), len([1, [2, 3]]), len({}), len({1: 2}), len(range(0, 10, 3)), len(b"abc"), len({1, 1}), len(()), len(range(2 ** 40)))
class A:
    def __len__(self): return 2.5
class B:
    def __len__(self): return -3
class C:
    def __len__(self): return True
print(len(C()))
for f in (lambda: len(5), lambda: len(None), lambda: len(x for x in []), lambda: len(A()), lambda: len(B()), lambda: len(), lambda: len([], []), lambda: len(int)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
