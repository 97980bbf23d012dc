def multiply(a, b):
    columns = len(b[0])
    result = []
    for row in a:
        line = []
        for j in range(columns):
            total = 0
            for k in range(len(b)):
                total += row[k] * b[k][j]
            line.append(total)
        result.append(line)
    return result


size = 180
a = [[(i + j) % 10 for j in range(size)] for i in range(size)]
b = [[(i * j) % 10 for j in range(size)] for i in range(size)]
c = multiply(a, b)
print(sum(sum(row) for row in c))
