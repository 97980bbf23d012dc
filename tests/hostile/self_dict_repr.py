# output: {1: {...}, 2: [{...}]}
d = {}; d[1] = d; d[2] = [d]
print(d)
