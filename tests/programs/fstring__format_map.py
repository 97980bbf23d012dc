class D(dict):
    def __missing__(self, k): return "<" + k + ">"
print("{a} {b}".format_map({"a": 1, "b": 2}), "{x} {y}".format_map(D(x=1)))
