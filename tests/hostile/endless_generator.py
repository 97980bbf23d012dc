# endless
def f():
    while True:
        yield 1
for x in f():
    pass
