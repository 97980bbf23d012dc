# K087
# Sequence and mapping patterns match what derives from the abstract classes or is registered with them.
from collections import ChainMap, UserDict, UserList, UserString, deque
from collections.abc import Mapping, Sequence


def kind(x):
    match x:
        case [_, _]:
            return 'sequence'
        case {}:
            return 'mapping'
        case _:
            return None


class Pair:
    def __len__(self):
        return 2

    def __getitem__(self, i):
        return 'ab'[i]


class Later(Pair):
    pass


class M:
    pass


class N(M):
    pass


print(kind(Pair()), kind(Later()), kind(M()), kind(N()))
Sequence.register(Pair)
Mapping.register(M)
print(kind(Pair()), kind(Later()), kind(M()), kind(N()))


class Both(Sequence, dict):
    pass


class Other(Mapping, list):
    def __getitem__(self, i):
        return list.__getitem__(self, i)

    def __iter__(self):
        return list.__iter__(self)

    def __len__(self):
        return list.__len__(self)


class S(Sequence):
    __len__ = Pair.__len__
    __getitem__ = Pair.__getitem__


print(kind(Both()), kind(Other([1, 2])), kind(S()), Sequence.register(S) is S)
for x in (UserDict(), UserList([1, 2]), deque([1, 2]), ChainMap(), 'ab', UserString('ab'), range(2), b'ab', memoryview(b'ab'), {}.keys(), {1, 2}):
    print(type(x).__name__, kind(x))
