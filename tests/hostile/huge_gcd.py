# output: 63
import math
print(math.gcd(3**30000 * 7, 7 ** 20000 * 9))
