# K125
def numbers():
    n = 0
    while True:
        yield n
        n += 1
def only_even(it):
    for x in it:
        if x % 2 == 0:
            yield x
def square(it):
    return (x * x for x in it)
def take(n, it):
    for _, x in zip(range(n), it):
        yield x
print(list(take(5, square(only_even(numbers())))))
