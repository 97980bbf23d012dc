def tree(depth):
    if depth == 0:
        return []
    return [tree(depth - 1), tree(depth - 1)]

t = tree(3)
deep = t[0][1]
deep.append("leaf")
