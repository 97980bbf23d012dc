def add(item, items=[]):
    items.append(item)
    return items

a = add(1)
b = add(2)
c = add(3, [])
