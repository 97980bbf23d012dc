# error: heaplens
import itertools
x = list(itertools.combinations(range(10**9), 2))
