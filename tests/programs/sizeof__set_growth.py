import sys
s = set()
last = 0
for i in range(500):
    n = sys.getsizeof(s)
    if n != last:
        print(i, n)
        last = n
    s.add(i)
s.clear()
print(sys.getsizeof(s), sys.getsizeof({1, 2, 3, 4, 5}), sys.getsizeof(frozenset(range(10))), sys.getsizeof(set(range(100))), sys.getsizeof(set(range(100)) | {1000}), sys.getsizeof(set([1, 2])))
