# The module's names are among the collector's oldest objects from the start, which decides what ends first at the end.
import gc
import weakref
print([globals() in gc.get_objects(generation) for generation in range(3)])


class A:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print('del', self.n)


kept = [A(n) for n in range(4)]
