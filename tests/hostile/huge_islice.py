# output: [1, 2]
import itertools
print(list(itertools.islice([1,2], 10**18)))
