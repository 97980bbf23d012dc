import math
import collections
Point = collections.namedtuple("Point", "x y")
points = [Point(1, [2]), Point(3, [4])]
moved = points[0]._replace(x=9)
table = {"module": math, "points": points, "moved": moved}
