# error: MemoryError
import collections
d = collections.deque([1])
while 1: d *= 1000
