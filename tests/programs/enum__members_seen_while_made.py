# While a member is made, those after it stand in the class as what they will be made of.
from enum import Enum, Flag, EnumMeta
import enum
class Planet(Enum):
    EARTH = 1, 'e'
    MARS = 2, 'm'
    def __init__(self, n, letter):
        cls = type(self)
        print(self, letter, list(cls._member_map_), type(vars(cls).get('MARS')).__name__, '_boundary_' in vars(cls), cls._flag_mask_)
        self.n = n
    def name_of(self): return self.name
print([k for k in vars(Planet) if k[:2] != '__'])
class F(Flag):
    A = 1
    B = 2
print([k for k in vars(F) if k[:2] != '__' and k != '_iter_member_'], F.A | F.B, enum.__all__[:2], Planet.MARS.n)
