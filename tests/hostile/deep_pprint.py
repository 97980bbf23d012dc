# error: RecursionError
import pprint
l = []
for i in range(100000): l = [l]
pprint.pformat(l)
