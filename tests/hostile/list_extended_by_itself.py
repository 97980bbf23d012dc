# output: 4
a = [1, 2]
a.extend(a)
print(len(a))
