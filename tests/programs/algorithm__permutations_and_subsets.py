def perms(a):
    if not a: return [[]]
    return [[x] + p for i, x in enumerate(a) for p in perms(a[:i] + a[i + 1:])]
def subsets(a):
    return [[]] if not a else [s + t for t in ([], [a[0]]) for s in subsets(a[1:])]
def combos(a, k):
    if k == 0: yield ()
    elif a:
        for c in combos(a[1:], k - 1): yield (a[0],) + c
        yield from combos(a[1:], k)
print(perms([1, 2, 3]), subsets([1, 2, 3]), list(combos("abcd", 2)))
