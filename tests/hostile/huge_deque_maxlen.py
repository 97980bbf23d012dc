# error: OverflowError
from collections import deque
deque([], 10**30)
