# K095
a, b = {1, 2, 3}, {2, 3, 4}
print(a | b, a & b, a - b, a ^ b, a.union([9], (8,)), a.intersection(b, [3]), a.difference(b, [1]), a.symmetric_difference([1, 7]))
print(a <= b, a < {1, 2, 3, 4}, a >= {1}, a.issubset(range(5)), a.issuperset([1]), a.isdisjoint([9]), {1} == {1.0}, a != b)
a.add(4); a.add(4); a.discard(9); a.remove(1); print(a)
a.update([5, 6], "x"); a.difference_update([5]); a.intersection_update({2, 3, 6}); print(a)
a.symmetric_difference_update([2, 10]); print(a, len(a), a.copy() == a, a.copy() is a)
a |= {1}; a &= {1, 3}; a -= {3}; a ^= {7}; print(a)
a.clear(); print(a)
