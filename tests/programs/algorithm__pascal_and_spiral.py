def pascal(n):
    row = [1]
    for _ in range(n):
        yield row
        row = [a + b for a, b in zip([0] + row, row + [0])]
for r in pascal(6): print(" ".join(map(str, r)).center(20).rstrip())
def spiral(m): return list(m[0]) + spiral([*zip(*m[1:])][::-1]) if m else []
print(spiral([[1, 2, 3], [4, 5, 6], [7, 8, 9]]))
