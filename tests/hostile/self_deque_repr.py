# output: deque([[...]])
from collections import deque
d = deque(); d.append(d)
print(d)
