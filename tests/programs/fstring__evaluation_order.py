def f(x):
    print(x)
    return x
print(f"{f(1)}{f(2)!r}{f(3):{f(4)}}")
