def flatten(nested, out):
    for item in nested:
        if isinstance(item, list):
            flatten(item, out)
        else:
            out.append(item)
    return out

flat = flatten([1, [2, [3, [4, 5]], 6], [7]], [])
