import gc
class A: pass
print([gc.is_tracked(x) for x in (1, "a", [], {}, {"a": 1}, {"a": []}, (), (1, 2), ([],), set(), A(), A, len, lambda: 0, None, 1.5, {1: 2}, [1], frozenset(), range(3))])
t = tuple([1, 2])
d = {1: 1}
gc.collect()
print(gc.is_tracked(t), gc.is_tracked(d))
d[2] = []
print(gc.is_tracked(d))
