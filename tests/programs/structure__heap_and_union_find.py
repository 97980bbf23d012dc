class Heap:
    def __init__(self): self.a = []
    def push(self, x):
        a = self.a
        a.append(x)
        i = len(a) - 1
        while i and a[i] < a[(i - 1) // 2]:
            a[i], a[(i - 1) // 2] = a[(i - 1) // 2], a[i]
            i = (i - 1) // 2
    def pop(self):
        a = self.a
        a[0], a[-1] = a[-1], a[0]
        x, i = a.pop(), 0
        while True:
            c = min((j for j in (2 * i + 1, 2 * i + 2) if j < len(a)), key=a.__getitem__, default=i)
            if a[c] >= a[i]: return x
            a[i], a[c] = a[c], a[i]
            i = c
h = Heap()
for x in (5, 3, 8, 1, 9, 2): h.push(x)
print(h.a, [h.pop() for _ in range(5)])
p = list(range(6))
def find(x):
    while p[x] != x: p[x] = x = p[p[x]]
    return x
for a, b in ((0, 1), (2, 3), (1, 3)): p[find(a)] = find(b)
print([find(i) for i in range(6)], p)
