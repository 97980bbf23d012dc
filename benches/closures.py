def make_adder(step):
    total = 0

    def add(value):
        nonlocal total
        total += value * step
        return total

    return add


def numbers(n):
    for i in range(n):
        yield i


def squares(source):
    for value in source:
        yield value * value


adders = [make_adder(step) for step in range(5)]
for value in numbers(500_000):
    adders[value % 5](value)
print(sum(squares(numbers(1_000_000))), [add(0) for add in adders])
