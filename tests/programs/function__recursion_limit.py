# K109
import sys
print(sys.getrecursionlimit())
depth = 0
def f():
    global depth
    depth += 1
    f()
try:
    f()
except RecursionError as e:
    print(e, depth)
sys.setrecursionlimit(100)
depth = 0
try:
    f()
except RecursionError as e:
    print(e, depth)
