# Every operator between an int, a float, a bool, a complex and a large int.


def attempt(text, f):
    try:
        print(text, f())
    except Exception as e:
        print(text, repr(e))


for a in (5, 2.5, True, 1j, 10**20):
    for b in (3, -2.0, False, 2j):
        attempt(f'{a} + {b}', lambda: a + b)
        attempt(f'{a} - {b}', lambda: a - b)
        attempt(f'{a} * {b}', lambda: a * b)
        attempt(f'{a} / {b}', lambda: a / b)
        attempt(f'{a} // {b}', lambda: a // b)
        attempt(f'{a} % {b}', lambda: a % b)
        attempt(f'{a} ** {b}', lambda: a ** b)
        attempt(f'{a} & {b}', lambda: a & b)
        attempt(f'{a} | {b}', lambda: a | b)
        attempt(f'{a} ^ {b}', lambda: a ^ b)
        attempt(f'{a} << {b}', lambda: a << b)
        attempt(f'{a} >> {b}', lambda: a >> b)
        attempt(f'{a} < {b}', lambda: a < b)
        attempt(f'{a} == {b}', lambda: a == b)
