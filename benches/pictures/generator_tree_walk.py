class Node:
    def __init__(self, value, *children):
        self.value = value
        self.children = children

def walk(node):
    yield node.value
    for child in node.children:
        yield from walk(child)

tree = Node("a", Node("b", Node("c")), Node("d"))
values = []
for value in walk(tree):
    values.append(value)
