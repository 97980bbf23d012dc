l = [1, 2]
i = iter(l)
print(next(i), next(i), next(i, "end"))
l.append(3)
print(next(i, "still at the end"))
j = iter(l)
next(j)
l.insert(0, 0)
print(list(j), iter(j) is j)
