# error: RecursionError
from collections import deque
l = deque()
for i in range(100000): l = deque([l])
repr(l)
