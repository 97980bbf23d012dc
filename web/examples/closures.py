# All three functions share one cell for i, and read it late.
def make():
    functions = []
    for i in range(3):
        functions.append(lambda: i)
    return functions


print([f() for f in make()])


# A default is evaluated early: each function keeps its own i.
def make_early():
    return [lambda i=i: i for i in range(3)]


print([f() for f in make_early()])


def counter():
    count = 0

    def step():
        nonlocal count
        count += 1
        return count

    return step


tick = counter()
tick()
print(tick(), counter()())
