# output: 99992
import math
print(math.comb(100000, 50000).bit_length())
