# output: []
l = [1, 2, 3]
for x in reversed(l): l.clear()
print(l)
