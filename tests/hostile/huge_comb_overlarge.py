# error: OverflowError
import math
math.comb(10**30, 10**29)
