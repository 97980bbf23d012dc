# K164
def search(a, x):
    lo, hi, steps = 0, len(a) - 1, 0
    while lo <= hi:
        steps += 1
        m = (lo + hi) // 2
        if a[m] == x: return m, steps
        if a[m] < x: lo = m + 1
        else: hi = m - 1
    return -1, steps
a = list(range(0, 200, 3))
print(search(a, 99), search(a, 100), search(a, 0), search(a, 198), search([], 1))
