# K167
from collections import deque
d = deque([1, 2, 3])
d.append(4); d.appendleft(0); print(d, d.pop(), d.popleft(), len(d))
d.extend("ab"); d.extendleft("xy"); print(d)
d.rotate(2); print(d); d.rotate(-1); print(d, d[0], d[-1], d.index("a"), d.count(1), 2 in d)
d.reverse(); d.remove("x"); d.insert(1, "i"); print(d, list(reversed(d))[:2])
m = deque(range(5), maxlen=3)
m.append(9); m.appendleft(8); print(m, m.maxlen, deque([1]) == deque([1]), deque([1]) + deque([2]), deque([1]) * 2, d.copy() == d)
for f in (lambda: deque().pop(), lambda: deque().popleft(), lambda: d[99], lambda: d.remove("zz"), lambda: deque(5), lambda: d.index("zz"), lambda: d[0:1], lambda: deque([1], -1), lambda: hash(d)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
try:
    for x in d: d.append(1)
except RuntimeError as e:
    print(e)
