# output: [3, 2]
l = [1, 2, 3]
print(list(map(lambda x: l.pop() if l else 0, l)))
