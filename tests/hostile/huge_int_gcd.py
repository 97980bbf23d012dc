# error: MemoryError
import math
a, b = 3**10**6, 7**10**6
math.gcd(a, b)
