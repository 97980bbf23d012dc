# output: 2
from collections import ChainMap
x = ChainMap({1: 2})
for i in range(300): x = ChainMap(x)
print(x[1])
