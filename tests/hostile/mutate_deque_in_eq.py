# output: deque mutated during iteration
from collections import deque
class K:
    def __eq__(self, o): d.clear(); return False
d = deque([K(), K()])
try: print(5 in d)
except RuntimeError as e: print(e)
