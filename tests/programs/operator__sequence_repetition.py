print([0] * 3, 3 * [0], "ab" * 2, (1, 2) * 2, [1] * 0, [1] * -1, "a" * True, b"ab" * 2, 0 * (1,))
a = [[]] * 3
a[0].append(1)
print(a, a[0] is a[1])
t = (1, 2)
print(t * 1 is t, (t * 2) is t)
