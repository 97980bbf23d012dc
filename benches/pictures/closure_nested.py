def outer(a):
    items = [a]
    def middle(b):
        items.append(b)
        def inner(c):
            items.append(c)
            return items, a, b, c
        return inner
    return middle

m = outer(1)
i = m(2)
j = m(3)
r = i(4)
