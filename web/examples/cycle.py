import gc


class Node:
    def __init__(self, name):
        self.name = name
        self.next = None


a = Node("a")
b = Node("b")
a.next = b
b.next = a

# No name leads to the two, but each still holds the other.
del a, b

found = gc.collect()
print("collected", found)
