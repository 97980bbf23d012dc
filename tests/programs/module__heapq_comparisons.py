# What is compared with what, and where things stand meanwhile.
import heapq


class T:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print(f'{self.n}<{other.n}', h, end='; ')
        return self.n < other.n

    def __repr__(self):
        return str(self.n)


h = []
for n in (5, 2, 4, 1, 3):
    heapq.heappush(h, T(n))
print(heapq.heappop(h), heapq.heapreplace(h, T(9)))
h = [T(n) for n in (3, 1, 2)]
heapq.heapify(h)
print(h)
h = []
items = [T(n) for n in (4, 1, 3, 5, 2)]
for f in (heapq.nsmallest, heapq.nlargest):
    for n in (0, 1, 2, 5, 9):
        print(f.__name__, n, f(n, items), f(n, iter(items)), f(n, 'cab', key=ord))
for n in ('a', 1.5, -1):
    try:
        print(heapq.nlargest(n, [1, 2, 3]), heapq.nsmallest(n, [3, 1]))
    except TypeError as e:
        print(e)


class Growing(T):
    def __lt__(self, other):
        h.append(self)
        return True


h = [Growing(1), Growing(2), Growing(3)]
try:
    heapq.heapify(h)
except RuntimeError as e:
    print(e)
