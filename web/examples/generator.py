def countdown(n):
    print("start")
    while n > 0:
        yield n
        n -= 1
    print("lift off")


# Calling it runs nothing yet: it makes a paused frame.
steps = countdown(2)
print(next(steps))
print(next(steps))

for leftover in steps:
    print(leftover)

squares = (x * x for x in [1, 2, 3])
print(sum(squares), list(squares))
