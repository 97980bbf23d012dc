# error: RecursionError
from collections import deque
def m(n):
    l = deque()
    for i in range(n): l = deque([l])
    return l
m(100000) == m(100000)
