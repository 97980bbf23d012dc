import beside
from beside import Square, counting
print(Square(3).area(), counting.seen, beside.counting is counting)
print(beside.__name__, beside.__package__, counting.__name__, counting.__package__, Square.__module__, beside.__doc__)
print(beside.__file__.rsplit('/', 2)[1:], len(beside.__path__))
