# K101
def f(x):
    print(x, end=" ")
    return x
print(any([]), all([]), any([0, ""]), all([1, "a"]), any(f(x) for x in (0, 1, 2)), all(f(x) for x in (1, 0, 2)), any({0: 1}), all("abc"))
try:
    any(5)
except TypeError as e:
    print(e)
