# output: repeat(1, 1000000000000000000)
import itertools
print(repr(itertools.repeat(1, 10**18)))
