# __sizeof__ leaves out the collector's header and the words for a dict, which getsizeof adds.
import sys
class A: pass
class S: __slots__ = ('a',)
class T(S): pass
class L(list): pass
class D(dict): pass
class F(float): pass
class E(set): pass
for x in (A(), S(), T(), L([1]), D(a=1), F(), E(), [1], {}, set(), iter(range(3)), bytearray(b'abc'), super(T, T())):
    print(type(x).__name__, sys.getsizeof(x), x.__sizeof__())
