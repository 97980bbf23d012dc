# output: 33220
import math
print(math.isqrt(10**20000).bit_length())
