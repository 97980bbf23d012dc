def count(limit):
    seen = []
    for i in range(limit):
        seen.append(i)
        yield seen

def double(source):
    for items in source:
        yield [items, items]

numbers = count(3)
pairs = double(numbers)
first = next(pairs)
second = next(pairs)
rest = list(pairs)
