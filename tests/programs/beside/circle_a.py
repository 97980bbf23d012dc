a = 1
from beside.circle_b import b
