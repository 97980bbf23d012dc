def walk(t):
    if isinstance(t, list):
        for x in t:
            yield from walk(x)
    else:
        yield t
print(list(walk([1, [2, [3, 4], []], [[5]]])))
def perms(s):
    if len(s) < 2:
        yield s
    for i, c in enumerate(s):
        if len(s) > 1:
            for p in perms(s[:i] + s[i + 1:]):
                yield c + p
print(list(perms("abc")))
