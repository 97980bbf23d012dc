# K069
a = [1, 2, 3, 4, 5, 6]
for x in a:
    if x % 2 == 0:
        a.remove(x)
    else:
        a.append(x * 10) if len(a) < 8 else None
    if len(a) > 20:
        break
print(a)
b = [1, 2, 2, 4, 4, 5]
for x in b:
    if x % 2 == 0:
        b.remove(x)
print(b)
