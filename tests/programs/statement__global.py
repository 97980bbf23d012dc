# K054
x = 1
def f():
    global x, y
    x += 1
    y = 5
def g():
    x = 10
    def h():
        global x
        return x
    return x, h()
f()
print(x, y, g())
def i():
    global print_count
    for print_count in range(3):
        pass
    global A
    class A:
        pass
i()
print(print_count, A.__qualname__)
