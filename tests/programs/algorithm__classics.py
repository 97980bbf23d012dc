def quicksort(a): return a if len(a) <= 1 else quicksort([x for x in a[1:] if x < a[0]]) + [a[0]] + quicksort([x for x in a[1:] if x >= a[0]])
def mergesort(a):
    if len(a) < 2: return a
    m = len(a) // 2; l, r = mergesort(a[:m]), mergesort(a[m:]); out = []
    while l and r: out.append((l if l[0] <= r[0] else r).pop(0))
    return out + l + r
def heapsort(a):
    a = a[:]
    def sift(i, n):
        while (c := 2 * i + 1) < n:
            if c + 1 < n and a[c + 1] > a[c]: c += 1
            if a[i] >= a[c]: break
            a[i], a[c] = a[c], a[i]; i = c
    for i in reversed(range(len(a) // 2)): sift(i, len(a))
    for n in range(len(a) - 1, 0, -1): a[0], a[n] = a[n], a[0]; sift(0, n)
    return a
data = [(i * 7919) % 101 for i in range(40)]
print(quicksort(data) == mergesort(data) == heapsort(data) == sorted(data), quicksort(data)[:10])
def sieve(n):
    s = [True] * (n + 1); s[:2] = [False] * 2
    for i in range(2, int(n ** .5) + 1):
        if s[i]: s[i * i::i] = [False] * len(s[i * i::i])
    return [i for i, p in enumerate(s) if p]
print(sieve(60))
def hanoi(n, a='A', b='B', c='C'):
    if n: yield from hanoi(n - 1, a, c, b); yield f'{a}->{c}'; yield from hanoi(n - 1, b, a, c)
print(' '.join(hanoi(3)))
def queens(n, row=0, cols=(), d1=(), d2=()):
    if row == n: yield cols; return
    for c in range(n):
        if c not in cols and row + c not in d1 and row - c not in d2:
            yield from queens(n, row + 1, cols + (c,), d1 + (row + c,), d2 + (row - c,))
print(len(list(queens(6))), next(queens(8)))
def lcs(a, b):
    t = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a, 1):
        for j, y in enumerate(b, 1): t[i][j] = t[i-1][j-1] + 1 if x == y else max(t[i-1][j], t[i][j-1])
    out, i, j = [], len(a), len(b)
    while i and j:
        if a[i-1] == b[j-1]: out.append(a[i-1]); i -= 1; j -= 1
        elif t[i-1][j] >= t[i][j-1]: i -= 1
        else: j -= 1
    return ''.join(out[::-1])
print(lcs('AGGTABXQ', 'GXTXAYBQ'))
def dijkstra(g, s):
    import heapq
    dist = {s: 0}; q = [(0, s)]
    while q:
        d, u = heapq.heappop(q)
        if d > dist[u]: continue
        for v, w in g[u].items():
            if d + w < dist.get(v, float('inf')): dist[v] = d + w; heapq.heappush(q, (d + w, v))
    return dist
g = {'a': {'b': 7, 'c': 3}, 'b': {'d': 2}, 'c': {'b': 1, 'd': 8}, 'd': {}}
print(dijkstra(g, 'a'))
def bfs(grid, s, t):
    from collections import deque
    q, seen = deque([(s, 0)]), {s}
    while q:
        (r, c), d = q.popleft()
        if (r, c) == t: return d
        for dr, dc in ((0,1),(1,0),(0,-1),(-1,0)):
            n = r + dr, c + dc
            if 0 <= n[0] < len(grid) and 0 <= n[1] < len(grid[0]) and grid[n[0]][n[1]] != '#' and n not in seen: seen.add(n); q.append((n, d + 1))
print(bfs(["..#.", ".#..", "...."], (0, 0), (0, 3)))
class Matrix:
    def __init__(s, r): s.r = [list(x) for x in r]
    def __matmul__(s, o): return Matrix([[sum(a * b for a, b in zip(x, y)) for y in zip(*o.r)] for x in s.r])
    def __add__(s, o): return Matrix([[a + b for a, b in zip(x, y)] for x, y in zip(s.r, o.r)])
    def __pow__(s, n):
        out = Matrix([[int(i == j) for j in range(len(s.r))] for i in range(len(s.r))])
        while n:
            if n & 1: out = out @ s
            s = s @ s; n >>= 1
        return out
    def __str__(s): return '\n'.join(' '.join(f'{v:4}' for v in row) for row in s.r)
    T = property(lambda s: Matrix(zip(*s.r)))
print(Matrix([[1, 1], [1, 0]]) ** 30); print(Matrix([[1, 2], [3, 4]]).T); print(Matrix([[1,2]]) + Matrix([[3,4]]))
class Node:
    def __init__(s, v, l=None, r=None): s.v, s.l, s.r = v, l, r
    def insert(s, v):
        if v < s.v:
            if s.l: s.l.insert(v)
            else: s.l = Node(v)
        elif s.r: s.r.insert(v)
        else: s.r = Node(v)
    def __iter__(s):
        if s.l: yield from s.l
        yield s.v
        if s.r: yield from s.r
    def depth(s): return 1 + max((c.depth() for c in (s.l, s.r) if c), default=0)
t = Node(50)
for v in [30, 70, 20, 40, 60, 80, 10]: t.insert(v)
print(list(t), t.depth(), sum(t), 40 in t, max(t))
def perms(s):
    if len(s) <= 1: return [s]
    return sorted({c + p for i, c in enumerate(s) for p in perms(s[:i] + s[i+1:])})
print(perms('aab'), len(perms('abcde')))
def to_roman(n):
    out = ''
    for v, s in ((1000,'M'),(900,'CM'),(500,'D'),(400,'CD'),(100,'C'),(90,'XC'),(50,'L'),(40,'XL'),(10,'X'),(9,'IX'),(5,'V'),(4,'IV'),(1,'I')):
        while n >= v: out += s; n -= v
    return out
print([to_roman(n) for n in (4, 9, 14, 1994, 3999)])
def collatz(n):
    while n != 1: yield n; n = n // 2 if n % 2 == 0 else 3 * n + 1
    yield 1
print(list(collatz(6)), max(collatz(27)))
for i in range(1, 6): print(' ' * (5 - i) + '*' * (2 * i - 1))
row = [1]
for _ in range(6): print(' '.join(map(str, row)).center(30)); row = [1, *map(sum, zip(row, row[1:])), 1]
