# error: heaplens
import itertools
itertools.product(range(10**10), range(10**10))
