# K084
class A:
    def __bool__(self):
        print("bool")
        return False
class B:
    def __len__(self):
        print("len")
        return 0
class C:
    pass
for x in (0, 0.0, 0j, "", b"", [], (), {}, set(), frozenset(), range(0), None, False, A(), B(), C(), A, "0", [0], print, ..., -1):
    print(bool(x))
