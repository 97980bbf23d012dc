def move(n, a, b, c):
    if n:
        move(n - 1, a, c, b)
        c.append(a.pop())
        move(n - 1, b, a, c)

pegs = [[3, 2, 1], [], []]
move(3, pegs[0], pegs[1], pegs[2])
