# K127
m = [[1, 2, 3], [4, 5, 6]]
print([x for r in m for x in r], [[r[i] for r in m] for i in range(3)], [(x, y) for x in range(3) for y in range(x)], [x + y for x in "ab" for y in "cd" if x + y != "ad"])
print([[i * j for j in range(1, 4)] for i in range(1, 4)], {(i, j) for i in range(2) for j in range(2)} == {(0, 0), (0, 1), (1, 0), (1, 1)})
