rows = [[(i * j) % 17 for j in range(60)] for i in range(60)]
total = 0
for _ in range(500):
    for row in rows:
        for value in row:
            if value > 8:
                total += value
            else:
                total -= 1
print(total)
