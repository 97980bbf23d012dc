from types import MappingProxyType
from enum import Enum
class X:
    def __repr__(self): return 'X!'
print(MappingProxyType({'a': X()}), repr(MappingProxyType({'a': X()})), [MappingProxyType({})])
