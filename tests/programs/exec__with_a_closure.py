# K058
# Code with free variables takes its cells from `closure`.
def f():
    x = 61

    def g():
        nonlocal x
        x += 1

    def h():
        return x

    exec(g.__code__, {}, closure=h.__closure__)
    print(x)
    for call in (
        lambda: exec(g.__code__, {}),
        lambda: exec(g.__code__, {}, closure=(1,)),
        lambda: exec(g.__code__, {}, closure=[]),
        lambda: exec('1', closure=()),
        lambda: exec(f.__code__, closure=()),
        lambda: eval(h.__code__),
    ):
        try:
            call()
        except TypeError as e:
            print(e)
    exec('print(1)', closure=None)


f()
