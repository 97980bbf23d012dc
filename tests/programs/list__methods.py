# K094
a = [3, 1, 2]
a.append(4); print(a)
a.extend("xy"); print(a)
a.insert(1, "i"); a.insert(-1, "j"); a.insert(100, "k"); a.insert(-100, "l"); print(a)
print(a.pop(), a.pop(0), a.pop(-2), a)
a.remove("x"); print(a, a.index(2), a.count(1), a.index(2, 1), a.copy() is a)
a.reverse(); print(a)
a.clear(); print(a)
print([1].append(2), [2, 1].sort(), [1].extend([]), [1, 2].reverse())
