def permutations(items):
    if not items:
        return [[]]
    found = []
    for i, first in enumerate(items):
        rest = items[:i] + items[i + 1 :]
        for tail in permutations(rest):
            found.append([first] + tail)
    return found


result = permutations(["a", "b", "c"])
print(len(result))
print(result[-1])
