# error: heaplens
import itertools
itertools.permutations(range(10**9))
