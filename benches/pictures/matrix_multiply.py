def multiply(a, b):
    out = [[0, 0], [0, 0]]
    for i in range(2):
        for j in range(2):
            for k in range(2):
                out[i][j] += a[i][k] * b[k][j]
    return out

m = [[1, 2], [3, 4]]
n = multiply(m, m)
