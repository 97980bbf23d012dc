print([hash(x) for x in (0.0, -0.0, 1.0, 0.5, -0.5, 1.5, 0.1, 1e300, float("inf"), float("-inf"), 2.0 ** 70, 5e-324)])
print([hash(x) for x in (1j, 1 + 2j, -1j, 0j, 2 + 0j, 0.5 - 1.5j)], hash(1) == hash(1.0) == hash(True) == hash(1 + 0j))
