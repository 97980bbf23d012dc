grid = [[0] * 3 for _ in range(3)]
for i in range(3):
    grid[i][i] = 1
row = grid[1]
row.append(7)
copy = [list(r) for r in grid]
