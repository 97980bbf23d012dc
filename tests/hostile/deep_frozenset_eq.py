# error: RecursionError
def m(n):
    l = frozenset()
    for i in range(n): l = frozenset([l])
    return l
m(100000) == m(100000)
