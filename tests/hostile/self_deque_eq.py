# error: RecursionError
from collections import deque
d = deque(); d.append(d); e = deque(); e.append(e)
d == e
