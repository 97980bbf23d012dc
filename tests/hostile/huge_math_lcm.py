# output: 7211
import math
print(math.lcm(*range(1, 5000)).bit_length())
