# K058 K059
def counter():
    n = 0
    def up():
        nonlocal n
        n += 1
        return n
    def get():
        return n
    return up, get
up, get = counter()
up2, get2 = counter()
up(); up(); up2()
print(get(), get2(), up.__closure__[0] is get.__closure__[0], up.__closure__[0] is up2.__closure__[0], up.__closure__[0].cell_contents)
