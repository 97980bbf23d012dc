# any
a = iter([1])
for _ in range(200000):
    a = map(abs, a)
print(next(a))
