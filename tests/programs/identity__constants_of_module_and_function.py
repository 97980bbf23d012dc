a = 1000
b = "some text here"
c = 3.25
d = (1, 2, 3)
def f():
    return a == 1000, 1000, "some text here", 3.25, (1, 2, 3)
r = f()
print(r[0], a is r[1], b is r[2], c is r[3], d is r[4])
