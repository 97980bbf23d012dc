# K049
f = frozenset([3, 1, 2])
print(f, f | {4}, type(f | {4}).__name__, type({4} | f).__name__, {f: 1}[frozenset({1, 2, 3})], f == {1, 2, 3}, hash(f) == hash(frozenset([2, 3, 1])), frozenset(), frozenset(f) is f, f.copy() is f, {frozenset({1}), frozenset({1})}, f - {1}, 1 in f)
g = f
f |= {9}
print(g is f, sorted(f))
