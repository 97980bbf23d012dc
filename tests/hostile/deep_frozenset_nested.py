# output: 1
x = frozenset()
for i in range(100000): x = frozenset([x])
hash(x)
print(1)
