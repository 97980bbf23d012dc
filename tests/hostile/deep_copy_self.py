# output: True True
import copy
l = []; l.append(l)
m = copy.deepcopy(l)
print(m is not l, m[0] is m)
