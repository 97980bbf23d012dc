def g(n):
    while n:
        try:
            r = yield n
        except KeyError:
            n = 5
        n -= 1
    return r
def h():
    print((yield from g(3)))
i = h()
print(next(i), i.send(7), i.throw(KeyError))
i.close()
