b = [[1, 0, 0, 0], [0, 0, 3, 0], [0, 4, 0, 0], [0, 0, 0, 2]]
count = 0
def ok(r, c, v):
    return all(b[r][i] != v and b[i][c] != v for i in range(4)) and all(b[r // 2 * 2 + i][c // 2 * 2 + j] != v for i in range(2) for j in range(2))
def solve():
    global count
    for r in range(4):
        for c in range(4):
            if not b[r][c]:
                for v in range(1, 5):
                    count += 1
                    if ok(r, c, v):
                        b[r][c] = v
                        if solve(): return True
                        b[r][c] = 0
                return False
    return True
print(solve(), b, count)
