# error: RecursionError
def m(n):
    l = []
    for i in range(n): l = [l]
    return l
m(100000) < m(100001)
