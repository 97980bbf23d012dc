import copy
t, s, f, n = (1, 2), "text", frozenset({1}), 10 ** 20
print(t[:] is t, tuple(t) is t, s[:] is s, str(s) is s, frozenset(f) is f, int(n) is n, copy.copy(t) is t, copy.deepcopy(t) is t, copy.copy(s) is s, +n is n, abs(n) is n, n + 0 is n, n * 1 is n, t + () is t, () + t is t, s + "" is s, s * 1 is s, t * 1 is t, 1.5 .__pos__() == 1.5, float(2.5) is not None)
