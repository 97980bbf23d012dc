import copy

rows = [["a", "b"], ["c"]]
shallow = rows[:]
deep = copy.deepcopy(rows)

rows[0].append("!")
rows.append(["d"])

print(rows)
print(shallow)
print(deep)
