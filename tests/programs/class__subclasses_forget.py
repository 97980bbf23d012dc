# A class that is gone is no subclass any more.
import gc


class B:
    pass


for i in range(4):
    type(f'T{i}', (B,), {})


class K(B):
    pass


gc.collect()
print(B.__subclasses__())


def f():
    class L(B, Exception):
        pass
    return L


c = f()
print(len(B.__subclasses__()))
del c
gc.collect()
for i in range(9):
    class N:
        pass
print(B.__subclasses__())
B.__subclasses__(1)
