# K040
import sys
a = []
last = 0
for i in range(300):
    n = sys.getsizeof(a)
    if n != last:
        print(i, n)
        last = n
    a.append(i)
