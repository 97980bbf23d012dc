# K103
def double(x): return x * 2
g = double
table = {"d": double, "n": lambda x: -x, "l": len}
print(g(2), table["d"](3), table["n"](4), table["l"]("abc"), g is double, [f(3) for f in (double, table["n"], str)])
def apply(f, *a): return f(*a)
print(apply(max, 1, 5, 3), apply(apply, apply, len, "ab"))
