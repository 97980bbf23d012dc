def change(a, b):
    a.append(b)
    b = [9]
    a = b
    return a

x = [1]
y = [2]
z = change(x, y)
w = change(x, x)
