class N:
    calls = 0
    def __init__(self, n): self.n = n
    def __lt__(self, o):
        N.calls += 1
        return self.n < o.n
    def __repr__(self): return str(self.n)
a = [N(x) for x in (5, 2, 8, 1, 9, 3, 7, 4, 6, 0)]
print(sorted(a), N.calls)
N.calls = 0
b = [N(x) for x in range(100)]
b.sort()
print(N.calls)
N.calls = 0
b.reverse()
b.sort()
print(N.calls)
N.calls = 0
c = [N(x * 7919 % 1009) for x in range(200)]
c.sort()
print(N.calls, c[:5])
N.calls = 0
min(c), max(c)
print(N.calls)
