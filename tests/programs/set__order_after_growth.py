s = set()
for i in range(0, 400, 7):
    s.add(i * 13 % 101)
print(s)
t = s | {1000, 2000}
print(list(t)[:10], list(s & {3, 4, 5, 6, 91}), list(s - set(range(50))))
u = set(s)
u -= set(range(0, 100, 2))
print(u)
