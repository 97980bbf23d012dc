import functools
import typing


@functools.singledispatch
def f(x):
    return "o"


def a(x: list[int]): ...


def b(x: int | list[int]): ...


def c(x: typing.Optional[bytes]):
    return "c"


for t in (
    lambda: f.register(typing.List[int], print),
    lambda: f.register(list[int], print),
    lambda: f.register(int | list[int], print),
    lambda: f.register("int", print),
    lambda: f.register(3, print),
    lambda: f.register(list[int]),
    lambda: f.register(a),
    lambda: f.register(b),
    lambda: f.register(c)(b"") + f(None) + f(1),
    lambda: f.register(typing.Union[int, str], lambda x: "u")(3) + f("x"),
    lambda: f.register(int | float)(lambda x: "n")(1) + f(2.5),
):
    try:
        print(t())
    except TypeError as e:
        print(e)
