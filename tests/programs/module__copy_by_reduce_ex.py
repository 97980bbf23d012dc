# copy and deepcopy ask __reduce_ex__ and copyreg; what has no way to be copied says so.
import copy
import copyreg
class I(int):
    def __reduce_ex__(self, protocol): return int, (int(self) + protocol,)
class S(set): pass
class P:
    def __init__(self, x): self.x = x
s = S([1])
s.name = 'n'
t = copy.deepcopy(s)
print(copy.copy(I(5)), copy.deepcopy([I(1)]), t, t.name, type(t).__name__)
e = copy.copy(OSError(2, 'no', 'file'))
print(repr(e), e.filename, e.args, OSError(2, 'no', 'a', None, 'b').__reduce__())
print(copy.copy(int | str), copy.deepcopy(list[int]), copy.copy(slice(1)) == slice(1))
for x in (memoryview(b''), len.__self__, (i for i in ()), P(1).__dict__.keys()):
    try:
        copy.copy(x)
    except TypeError as e:
        print(e)
copyreg.pickle(P, lambda p: (P, (p.x * 2,)))
print(copy.copy(P(2)).x, copy.deepcopy([P(3)])[0].x)
print({1}.__reduce_ex__(4), s.__reduce_ex__(2)[1:], [x for x in P(1).__reduce_ex__(0)][1:])
class Q: __slots__ = ('a',)
try:
    Q().__reduce_ex__(1)
except TypeError as e:
    print(e)
try:
    property().__reduce_ex__(2)
except TypeError as e:
    print(e)
