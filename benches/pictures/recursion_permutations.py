def permutations(items):
    if not items:
        return [[]]
    found = []
    for i in range(len(items)):
        rest = items[:i] + items[i + 1:]
        for tail in permutations(rest):
            found.append([items[i]] + tail)
    return found

all_of_them = permutations([1, 2, 3])
