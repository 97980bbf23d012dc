class A:
    pass
a = A()
l = [0, 0]
for a.x in range(2):
    print(a.x)
for l[0] in "ab":
    pass
for x, *y in [(1, 2, 3), "ab"]:
    print(x, y)
for l[1], a.z in [(1, 2)]:
    print(l, a.z)
