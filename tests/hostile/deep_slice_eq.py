# error: RecursionError
def m(n):
    l = slice(1)
    for i in range(n): l = slice(l)
    return l
m(100000) == m(100000)
