# error: OverflowError
import math
math.factorial(10**20)
