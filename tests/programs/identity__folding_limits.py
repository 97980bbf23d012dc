def f():
    return "a" * 4096, "a" * 4097, (0,) * 256, (0,) * 257, 2 ** 128, 1 << 200
c = f.__code__.co_consts
print([len(x) if hasattr(x, "__len__") else x for x in c if x is not None])
print([type(x).__name__ for x in c])
