import atexit
import sys

atexit.register(print, 'last', 1, sep='-')


@atexit.register
def second():
    print('second')


def never():
    print('never')


atexit.register(never)
atexit.unregister(never)
try:
    atexit.register(5)
except TypeError as e:
    print(e)
print('main')
sys.exit(3)
