# K164
def merge(a):
    if len(a) < 2: return a
    m = len(a) // 2
    l, r = merge(a[:m]), merge(a[m:])
    out = []
    while l and r:
        out.append((l if l[0] <= r[0] else r).pop(0))
    return out + l + r
def quick(a):
    if not a: return []
    p, *rest = a
    return quick([x for x in rest if x < p]) + [p] + quick([x for x in rest if x >= p])
d = [(i * 37 + 11) % 101 for i in range(40)]
print(merge(d) == quick(d) == sorted(d), merge(d)[:8])
