# A class whose objects are copied remembers the names of its slots.
import copy


class A:
    def __init__(self):
        self.x = [1]


class B(A):
    __slots__ = ('y', '__z')

    def __init__(self):
        super().__init__()
        self.y = 2


class C(list):
    pass


class D:
    def __getstate__(self):
        return {'q': 1}


for c in A, B, C, D:
    before = '__slotnames__' in vars(c)
    copy.copy(c())
    print(before, vars(c).get('__slotnames__'))
    x = copy.deepcopy(c())
    print(vars(x), vars(c).get('__slotnames__'))
