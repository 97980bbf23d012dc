from collections import OrderedDict
import sys
o = OrderedDict()
l = []
for i in range(30):
    l.append(sys.getsizeof(o))
    o[i] = i
print(l)
print(*map(sys.getsizeof, [OrderedDict(), OrderedDict(a=1), OrderedDict([('a', 1)]), OrderedDict({1: 2}), OrderedDict(a=1, b=2).copy(),
                           OrderedDict.fromkeys('abcdefgh')]))


class S(OrderedDict):
    def __setitem__(self, k, v):
        print('set', k)
        super().__setitem__(k, v)


print(S([('x', 1)], y=2))
s = S()
s.update({'a': 1}, b=2)
for b in ([(1,)], [()], [(1, 2, 3)], [1], 5, [['k', 'v']]):
    try:
        o.update(b)
    except Exception as e:
        print(type(e).__name__, e)
zip([1], strict=True, x=2)
