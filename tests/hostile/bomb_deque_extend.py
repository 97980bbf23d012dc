# any
from collections import deque
d = deque([1])
while True:
    d.extend(list(d))
