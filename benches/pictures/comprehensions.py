table = {n: [n * m for m in range(3)] for n in range(3)}
flat = [x for row in table.values() for x in row]
pairs = [(a, b) for a in table.values() for b in (a, flat)]
