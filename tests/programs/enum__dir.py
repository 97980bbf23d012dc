from enum import Enum, IntEnum, Flag
class Color(Enum):
    RED = 1
    BLUE = 2
    @property
    def nice(self): return self.name
    def method(self): pass
    _hidden = 3
class Number(IntEnum):
    ONE = 1
    def twice(self): return 2
print(dir(Color), dir(Color.RED))
print([name for name in dir(Number.ONE) if name[0] != '_'], [name for name in dir(Number) if name[0] != '_'])
print(len(set(dir(Number)) - set(dir(int))), 'twice' in dir(Number.ONE))
try:
    type('Sub', (Color,), {})
except Exception as error:
    print(type(error).__name__, error)
