# The interpreter suggests names; the module traceback of 3.11 does not.
import sys
import traceback


class P:
    __slots__ = ('alpha', 'beta')
    def method(self): return self.alpa


for wrong in (lambda: P().method(), lambda: sys.exitt, lambda: prnt):
    try:
        wrong()
    except (AttributeError, NameError):
        traceback.print_exc()
P().method()
