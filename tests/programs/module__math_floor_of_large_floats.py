import math
print(math.floor(1e20), math.ceil(1e20 + 0.5), math.trunc(-1e30), math.floor(2 ** 70), math.isqrt(10 ** 40), math.factorial(30), math.comb(100, 50), math.log(10 ** 400), math.log2(2 ** 2000), math.sqrt(10 ** 300))
