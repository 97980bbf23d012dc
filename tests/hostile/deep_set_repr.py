# output: 3911
l = frozenset()
for i in range(300): l = frozenset([l])
print(len(repr(l)))
