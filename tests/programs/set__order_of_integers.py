print({5, 3, 9, 1}, {100, 3, 50, 8, 16, 24}, set(range(20, 0, -1)), {-1, -2, -3, 0}, {10 ** 18, 10 ** 19, 7}, {0.5, 1.5, 2.5, 3})
s = set()
for i in (33, 1, 65, 2, 17, 40, 8):
    s.add(i)
    print(s)
s.remove(1)
s.add(129)
print(s, list(s), s.pop(), s)
