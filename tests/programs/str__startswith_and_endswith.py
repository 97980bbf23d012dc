s = "hello"
print(s.startswith("he"), s.endswith("lo"), s.startswith(("x", "h")), s.startswith("l", 2), s.endswith("l", 0, 4), s.startswith(""), s.startswith("", 9), s.endswith(()))
for f in (lambda: s.startswith(1), lambda: s.startswith(["h"]), lambda: s.endswith((1,)), lambda: s.startswith()):
    try:
        f()
    except TypeError as e:
        print(e)
