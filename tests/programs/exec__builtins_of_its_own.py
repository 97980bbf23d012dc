print(eval("len", {"__builtins__": {"len": 3}}))
for source, *spaces in (("1", 5), ("1", {}, 5), ("x", {"__builtins__": {}}), ("print", {"__builtins__": {}})):
    try:
        print(eval(source, *spaces))
    except (TypeError, NameError) as e:
        print(type(e).__name__, e)
for spaces in ((5,), ({}, 5)):
    try:
        exec("1", *spaces)
    except TypeError as e:
        print(e)
try:
    eval("1\0")
except SyntaxError as e:
    print(e)
g = {"__builtins__": {"len": len}}
exec("def f(x): return len(x)", g)
print(g["f"]("abc"))
exec("def f(x): return max(x)", g)
try:
    g["f"]("abc")
except NameError as e:
    print(e)
