# K159
import sys
import math
import math as m
print(math is m, sys.modules["math"] is math, type(math), math.__name__, "math" in sys.modules)
def f():
    import math
    return math
print(f() is m)
