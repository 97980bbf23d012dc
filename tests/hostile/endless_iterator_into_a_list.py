# error: MemoryError
def f():
    while True:
        yield [0] * 100000
list(f())
