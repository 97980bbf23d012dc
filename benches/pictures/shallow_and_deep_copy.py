import copy
original = [[1, 2], [3, 4], {"k": [5]}]
shallow = original[:]
deep = copy.deepcopy(original)
shallow[0].append(9)
deep[1].append(8)
