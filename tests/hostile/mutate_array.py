# output: 10
from array import array
a = array('i', [1, 2, 3])
for x in a:
    if len(a) < 10: a.append(x)
print(len(a))
