# K026
a = [3, 1]
i = id(a)
a.append(2); a.sort(); a += [5]; a[0] = 9; a.reverse(); del a[0]; a.extend([1]); a *= 2; a[:] = []
print(id(a) == i, a)
