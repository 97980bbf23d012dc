# output: [<Recursion
import pprint
l = []; l.append(l)
print(pprint.pformat(l)[:11])
