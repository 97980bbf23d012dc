def life(cells):
    n = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy: n[x + dx, y + dy] = n.get((x + dx, y + dy), 0) + 1
    return {c for c, k in n.items() if k == 3 or k == 2 and c in cells}
g = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for _ in range(4):
    print(sorted(g))
    g = life(g)
m = [list(r) for r in ("..#..", ".##..", "#...#")]
def fill(x, y):
    if 0 <= y < len(m) and 0 <= x < len(m[0]) and m[y][x] == ".":
        m[y][x] = "o"
        for d in ((0, 1), (1, 0), (0, -1), (-1, 0)): fill(x + d[0], y + d[1])
fill(4, 0)
print("\n".join("".join(r) for r in m))
