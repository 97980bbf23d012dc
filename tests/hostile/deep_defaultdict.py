# error: RecursionError
from collections import defaultdict
d = defaultdict(lambda: d[0])
d[0]
