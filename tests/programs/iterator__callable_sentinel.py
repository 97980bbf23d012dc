n = 0
def f():
    global n
    n += 1
    return n
print(list(iter(f, 4)), next(iter(f, 0)))
try:
    iter(5, 0)
except TypeError as e:
    print(e)
