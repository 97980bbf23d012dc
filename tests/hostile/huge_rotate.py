# output: deque([0, 1, 2, 3, 4])
from collections import deque
d = deque(range(5)); d.rotate(10**18); print(d)
