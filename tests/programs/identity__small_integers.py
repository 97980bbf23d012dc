# K008
a = 256
b = 255 + int("1")
c = 257
d = 256 + int("1")
print(a is b, c is d, int("-5") is int("-5"), int("-6") is int("-6"), int("257") is int("257"), int("0") is int("0"))
x = [i for i in range(-10, 300) if int(str(i)) is int(str(i))]
print(x[0], x[-1], len(x))
