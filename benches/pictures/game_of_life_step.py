board = [[0, 1, 0], [0, 1, 0], [0, 1, 0]]
def step(board):
    new = []
    for r, row in enumerate(board):
        line = []
        for c, cell in enumerate(row):
            near = 0
            for dr in (-1, 0, 1):
                for dc in (-1, 0, 1):
                    if (dr or dc) and 0 <= r + dr < 3 and 0 <= c + dc < 3:
                        near += board[r + dr][c + dc]
            line.append(int(near == 3 or near == 2 and cell))
        new.append(line)
    return new
board = step(board)
