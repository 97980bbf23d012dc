# A class that is made by a call and says nothing of its module is of the module that asks `type` for it.
from abc import ABC, ABCMeta
class A(ABC): pass
for made in (type('B', (A,), {}), ABCMeta('C', (), {}), type('D', (A,), {'__module__': 'here'}), A, type('E', (), {})):
    print(made.__module__, made, list(vars(made))[:2])
