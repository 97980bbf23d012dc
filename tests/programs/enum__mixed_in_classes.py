# Enums with plain classes, data types and enums without members mixed in.
from enum import *
class MaxMixin:
    @property
    def max(cls): return 9
class StrMixin:
    def __str__(self): return self._name_.lower()
class Some(Enum):
    def behavior(self): return 'b'
class Color(MaxMixin, Enum):
    RED = auto(); GREEN = auto()
print(list(Color), Color.RED.max)
class Color(MaxMixin, StrMixin, Enum):
    RED = 1
print(Color.RED, repr(Color.RED))
class Color(StrMixin, Some, Enum):
    RED=1
print(Color.RED, Color.RED.behavior())
class Foo(int, Enum):
    A = 1
class CaseInsensitiveStrEnum(str, Enum):
    @classmethod
    def _missing_(cls, value):
        for m in cls._member_map_.values():
            if m._value_.lower() == value.lower(): return m
        return super()._missing_(value)
class LenientStrEnum(str, Enum):
    def __init__(self, *args): self._valid = True
class JobStatus(LenientStrEnum):
    ACTIVE="active"
print(JobStatus.ACTIVE, JobStatus("active")._valid)
class AFE(Enum):
    def __new__(cls, v, l):
        o=object.__new__(cls); o._value_=v; o.l=l; return o
    X=(1,"x")
print(AFE.X.l, AFE(1))
class Init:
    def __init__(self, *args):
        self.seen = args
class WithInit(Init, Enum):
    A = 1, 2
    B = 'x'
print(WithInit.A.seen, WithInit.B.seen, WithInit.A.value)
class Planet(float, Enum):
    EARTH = 1.5
    def __init__(self, mass):
        self.mass = mass * 2
print(Planet.EARTH.mass, Planet.EARTH + 1)
for bases in ((Enum, int),):
    try:
        EnumType('E', bases, EnumType.__prepare__('E', bases))
    except TypeError as e:
        print(str(e)[:24])
