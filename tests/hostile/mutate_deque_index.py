# error: RuntimeError
from collections import deque
class K:
    def __eq__(self, o): d.append(1); return False
d = deque([K(), K()])
d.index(77)
