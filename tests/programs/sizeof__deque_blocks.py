import sys
from collections import deque

d = deque()
sizes = []
for i in range(100):
    d.append(i)
    sizes.append(sys.getsizeof(d))
for i in range(70):
    d.popleft()
    sizes.append(sys.getsizeof(d))
for i in range(60):
    d.appendleft(i)
    sizes.append(sys.getsizeof(d))
for steps in (3, -40, 77, -200, 1000):
    d.rotate(steps)
    sizes.append(sys.getsizeof(d))
print(sizes)
print([sys.getsizeof(deque(range(n))) for n in (0, 62, 63, 64, 126, 127, 200)])
print([sys.getsizeof(deque((x for x in range(n)), 100)) for n in (62, 64, 127, 163, 164, 200)])
d = deque(maxlen=3)
sizes = set()
for i in range(200):
    d.append(i)
    sizes.add(sys.getsizeof(d))
print(sorted(sizes))
d = deque(range(100))
print(sys.getsizeof(d.copy()), sys.getsizeof(d + d), sys.getsizeof(d * 3))
d.clear()
d.extendleft(range(63))
print(sys.getsizeof(d))
