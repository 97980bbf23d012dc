# K077
i, n = float("inf"), float("nan")
print(i, -i, n, i + 1, i - i, i * 0, 1 / i, -1 / i, i > 10 ** 400, n == n, n != n, n < 1, max(n, 1), max(1, n), min(1, n), sorted([3, n, 1]), i == i, 0.0 == -0.0, str(-0.0), i // 1, n is n, [n] == [n], 1e308 * 10, -1e308 * 10, i ** 0, 1 ** n, n ** 0)
