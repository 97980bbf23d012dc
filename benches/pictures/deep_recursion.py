def down(n, path):
    path = path + [n]
    if n == 0:
        return path
    return down(n - 1, path)

path = down(14, [])
