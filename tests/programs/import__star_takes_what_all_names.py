# `from m import *` gives the names of __all__, in its order, whichever way the module knows them.
from collections import *
print(ChainMap({'a': 1}, {'b': 2})['b'], [k for k in globals() if k[0] != '_'])
import typing
typing.__all__ = ['List', 'nothing']
try:
    exec('from typing import *')
except AttributeError as e:
    print(e)
typing.__all__ = ('Dict', 3)
def f():
    exec('from typing import *', d)
d = {}
try:
    f()
except TypeError as e:
    print(e, 'Dict' in d)
del typing.__all__
from typing import *
print(List, '_T' in globals(), 'sys' in globals())
typing.__all__ = ['Pattern', 'Match', 'Optional']
from typing import *
print(Pattern, Match[str], Optional[int])
print(type.__module__, type.__qualname__, int.__module__, type(type).__module__)
