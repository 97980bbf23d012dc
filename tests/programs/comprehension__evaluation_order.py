def f(x):
    print(x, end=" ")
    return x
{f("k" + str(i)): f("v" + str(i)) for i in range(2)}
[f(i) for i in [f(9), f(8)] if f(i) > 8]
print()
