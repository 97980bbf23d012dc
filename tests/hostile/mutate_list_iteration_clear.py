# output: []
l = [1, 2, 3]
for x in l: l.clear()
print(l)
