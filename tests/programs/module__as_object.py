# K002
import math
print(type(math).__name__, math.__name__, callable(math), hasattr(math, "pi"), math.__dict__["pi"] == math.pi)
math.mine = 5
from math import mine
print(mine, "mine" in dir(math))
try:
    math()
except TypeError as e:
    print(e)
