class chain:
    def __init__(self, *its): self.its = iter(its); self.cur = iter(())
    def __iter__(self): return self
    def __next__(self):
        while True:
            try: return next(self.cur)
            except StopIteration: self.cur = iter(next(self.its))
def islice(it, *a):
    s = slice(*a)
    start, stop, step = s.start or 0, s.stop, s.step or 1
    for i, x in enumerate(it):
        if stop is not None and i >= stop: return
        if i >= start and (i - start) % step == 0: yield x
def groupby(it, key=lambda x: x):
    group = []
    for x in it:
        if group and key(group[-1]) != key(x):
            yield key(group[0]), group
            group = []
        group.append(x)
    if group: yield key(group[0]), group
def tee(it, n=2):
    it, qs = iter(it), [[] for _ in range(n)]
    def gen(q):
        while True:
            if not q:
                try: x = next(it)
                except StopIteration: return
                for o in qs: o.append(x)
            yield q.pop(0)
    return tuple(map(gen, qs))
def product(*its):
    if not its: yield ()
    else:
        for x in its[0]:
            for rest in product(*its[1:]): yield (x, *rest)
def accumulate(it, f=lambda a, b: a + b):
    it = iter(it)
    try: t = next(it)
    except StopIteration: return
    yield t
    for x in it:
        t = f(t, x)
        yield t
def zip_longest(*its, fill=None):
    its, live = [iter(i) for i in its], len(its)
    while True:
        row = []
        for i, it in enumerate(its):
            try: row.append(next(it))
            except StopIteration:
                live -= 1
                if not live: return
                its[i] = iter(lambda: fill, object())
                row.append(fill)
        yield tuple(row)
print(list(chain("ab", [1], (), {2: 3})), list(islice("abcdefg", 1, 6, 2)), list(islice(iter(int, 1), 3)))
print(list(groupby("aabccc")), [(k, len(g)) for k, g in groupby(range(10), lambda x: x // 4)])
a, b = tee(x * x for x in range(4))
print(next(a), next(a), list(b), list(a))
print(list(product("ab", range(2))), list(product()), list(accumulate([1, 2, 3])), list(accumulate("abc")), list(accumulate([3, 1, 4], max)))
print(list(zip_longest("ab", [1, 2, 3], "", fill="-")))
c = chain([1], 5)
try: print(next(c), next(c))
except TypeError as e: print(e)
