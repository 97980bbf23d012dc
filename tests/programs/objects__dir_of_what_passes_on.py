# dir of an alias, of a traceback, and of an object that looks its attributes up in Python.
print([n for n in dir(list[int]) if n not in dir(list)], [n for n in dir(list) if n not in dir(list[int])])
try:
    1 / 0
except ZeroDivisionError as e:
    print(dir(e.__traceback__))
class A:
    def __getattribute__(self, name):
        print('asked for', name)
        return object.__getattribute__(self, name)
a = A()
a.own = 1
print([n for n in dir(a) if n[:2] != '__'])
import sys
try:
    del sys.nothing
except AttributeError as e:
    print(e)
