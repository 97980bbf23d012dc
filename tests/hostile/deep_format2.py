# error: RecursionError
class A:
    def __format__(self, s): return f'{self:{self}}'
f'{A()}'
