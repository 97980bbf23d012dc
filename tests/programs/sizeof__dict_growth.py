# K043
import sys
d = {}
last = 0
for i in range(200):
    n = sys.getsizeof(d)
    if n != last:
        print(i, n)
        last = n
    d[i] = i
for i in range(200):
    del d[i]
print(len(d), sys.getsizeof(d))
d.clear()
print(sys.getsizeof(d))
