a = [1, [2, 3], [[4], [5, [6]]]]
b = a[2]
c = b[1][1]
c.append([7])
a.append(b)
b.append(c)
