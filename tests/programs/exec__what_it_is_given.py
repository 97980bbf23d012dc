# exec has no value, whatever the code was compiled for; and the built-in functions may be others.
import builtins


def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)


def f():
    x = 5
    return lambda: x


t(exec, compile("1 + 1", "f", "eval"))
t(eval, compile("1 + 1", "f", "eval"))
t(exec, f().__code__, {}, closure=f().__closure__)
t(eval, "x", {"__builtins__": None})
t(eval, "x + len(y)", {"__builtins__": None}, {"x": 1, "y": 2})
t(eval, "x", {"__builtins__": None}, {"x": 1})
t(exec, "class A: pass", {"__builtins__": {}})
t(exec, "import math", {"__builtins__": {}})
t(exec, "from math import pi", {"__builtins__": {}})


def load(name, *rest):
    print("import", name, rest[2:])
    return real(name, *rest)


real = builtins.__import__
builtins.__import__ = load
import math
from collections import OrderedDict, deque

builtins.__import__ = real
exec("import math, json.decoder\nprint(math.pi)", {"__builtins__": {"__import__": load, "print": print}})


def build(body, name, *bases, **k):
    print("class", name, bases, k)
    return made(body, name, *bases, **k)


made = builtins.__build_class__
builtins.__build_class__ = build


class A(object, metaclass=type):
    pass


builtins.__build_class__ = made
exec("class B: pass", {"__builtins__": {"__build_class__": build}, "__name__": "n"})


class M:
    def __init__(self):
        self.d = {"f": dir}

    def __getitem__(self, k):
        return self.d[k]

    def keys(self):
        return list("zyx")


t(eval, "f()", {}, M())
t(lambda: eval("dir()", {1: 2, "dir": dir}))
