# Multiplying a list copies references, not rows.
grid = [[0] * 3] * 3
grid[0][0] = "X"
for row in grid:
    print(row)

# A comprehension makes a new row each time.
better = [[0] * 3 for _ in range(3)]
better[0][0] = "X"
for row in better:
    print(row)
