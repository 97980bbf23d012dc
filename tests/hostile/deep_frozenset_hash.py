# output: True
l = frozenset()
for i in range(100000): l = frozenset([l])
print(l == l)
