# Assignment never copies: b is one more name for the list.
a = [1, 2, 3]
b = a
b.append(4)
print(a)

# A new list that only looks the same:
c = list(a)
c.append(5)
print(a is b, a is c)


# Arguments are names, too.
def double(items):
    items += items
    items = "only a local name"


double(a)
print(len(b))
