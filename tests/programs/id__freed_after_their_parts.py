# The place of a container is free again only when its parts have been released.
def same(make): return id(make()) == id(make())
for make in (lambda: [], lambda: [[]], lambda: [1, [2], {}], lambda: ([],), lambda: [[[]]], lambda: {"k": []}, lambda: {1: {}}, lambda: [{}, []], lambda: (1, [2])):
    print(same(make))
x = [[]]
a, b = id(x), id(x[0])
del x
y = []
z = []
print(id(y) == a, id(z) == b)
