from enum import Enum, auto


def tell(s):
    try:
        exec(s, globals())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


tell('class A(Enum):\n a = 1\n def _generate_next_value_(n, s, c, l): return 5')
tell('class A(Enum):\n def _generate_next_value_(n, s, c, l): return 5\n a = auto()\nprint(A.a.value)')
tell('class A(Enum):\n a = auto()\n def _generate_next_value_(n, s, c, l): return 5')
tell('class A(Enum):\n _foo_ = 1')
tell('class A(Enum):\n _ignore_ = ["a"]\n a = 1\n b = 2\nprint(list(A))')
tell('class A(Enum):\n a = 1\n _ignore_ = ["a"]')
