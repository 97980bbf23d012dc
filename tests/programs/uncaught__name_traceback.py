def total(items):
    result = 0
    for item in items:
        resutl += item
    return result
print(total([1, 2]))
