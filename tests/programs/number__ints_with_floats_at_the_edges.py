# Ints and floats together, quotients, shifts and powers at the edges of what fits.
import itertools

ints = [0, 1, -1, 2, -3, 7, 63, 64, -64, 2**31, 2**53, 2**53 + 1, -2**53 - 1, 2**62, 2**63 - 1, -2**63, 2**63, 2**64 + 1]
floats = [0.0, -0.0, 1.5, -2.0, 0.1, 1e308, -1e308, 5e-324, 2.0**53, float("inf"), float("-inf"), float("nan")]
operators = {
    "+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b,
    "//": lambda a, b: a // b, "%": lambda a, b: a % b,
    "<": lambda a, b: a < b, "<=": lambda a, b: a <= b, "==": lambda a, b: a == b, "!=": lambda a, b: a != b,
    ">": lambda a, b: a > b, ">=": lambda a, b: a >= b,
}
for sign, operator in operators.items():
    for row in (ints, floats):
        for a in ints + floats:
            answers = []
            for b in row:
                try:
                    answers.append(repr(operator(a, b)))
                except (ZeroDivisionError, OverflowError) as e:
                    answers.append(str(e))
            print(sign, a, *answers)
for a, b in itertools.product(ints, [0, 1, 2, 3, 7, 61, 62, 63, 64, 65, -1]):
    answers = []
    for operator in (lambda a, b: a << b, lambda a, b: a >> b, lambda a, b: a ** b if abs(a) < 2**33 or b < 4 else "large"):
        try:
            answers.append(repr(operator(a, b)))
        except (ValueError, ZeroDivisionError, OverflowError) as e:
            answers.append(str(e))
    print(a, b, *answers)
for a, b in itertools.product([2, -2, 0, 0.5, -8.0, 1e200, -0.0, 3], [0, 2, -1, 0.5, 1 / 3, -2.5, 1e3, float("inf")]):
    try:
        print(a, b, a ** b)
    except (ZeroDivisionError, OverflowError) as e:
        print(a, b, type(e).__name__, e)
x = 1
x /= 4
x **= 2
x += 1
x //= 0.3
x <<= 1 if isinstance(x, int) else 0
