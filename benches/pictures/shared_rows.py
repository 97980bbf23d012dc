row = [0, 0, 0]
grid = [row] * 3
grid[0][1] = 5
grid[2] = list(row)
grid[1][0] = 9
