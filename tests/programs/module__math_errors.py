import math
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.sqrt("a"), lambda: math.floor("a"), lambda: math.exp(1000), lambda: math.comb(-1, 2), lambda: math.gcd(1.5), lambda: math.isqrt(-1), lambda: math.fmod(1, 0), lambda: math.acos(2), lambda: math.floor(math.inf), lambda: math.ceil(math.nan), lambda: math.sqrt(), lambda: math.pow(0, -1), lambda: math.log(-5), lambda: math.sqrt(1, 2), lambda: math.perm(2, -1), lambda: math.dist([1], [1, 2])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
