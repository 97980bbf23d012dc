# K168
from collections import OrderedDict
d = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
d.move_to_end("a"); print(d); d.move_to_end("c", last=False); print(list(d), d.popitem(), d.popitem(last=False))
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1) == {"a": 1}, d, len(d), list(reversed(OrderedDict(x=1, y=2))))
for f in (lambda: d.move_to_end("zz"), lambda: OrderedDict().popitem()):
    try:
        f()
    except KeyError as e:
        print(e)
