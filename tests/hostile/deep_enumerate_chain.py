# any
m = iter([1])
for i in range(50000): m = enumerate(m)
x = list(m)
