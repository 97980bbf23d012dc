# output: deque([K, K])
from collections import deque
class K:
    def __repr__(self): d.clear(); return "K"
d = deque([K(), K()])
try: print(d)
except RuntimeError as e: print(e)
