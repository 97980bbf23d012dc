# K104
a = [3, -1, 2, -5]
a.sort(); print(a)
a.sort(reverse=True); print(a)
a.sort(key=abs); print(a)
w = ["bb", "A", "a", "ccc", "B", "aa"]
print(sorted(w), sorted(w, key=len), sorted(w, key=len, reverse=True), sorted(w, key=str.lower), sorted(w, key=lambda s: (-len(s), s)))
print(sorted([(1, "b"), (1, "a"), (0, "z")]), sorted([True, 0, 2, False]), sorted({3: "a", 1: "b"}), sorted("cab"), sorted([1.5, 1, -0.0, 0]), sorted([[2], [1, 5], []]))
