import math, sys as s
import math as m
from math import pi, sqrt as root
from collections import (deque, Counter,)
print(m is math, s.__name__, pi, root(4), deque([1]), Counter("aa"))
