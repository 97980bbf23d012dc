class Node:
    def __init__(self, name, parent=None):
        self.name = name
        self.parent = parent
        self.children = []
        if parent:
            parent.children.append(self)

root = Node("root")
a = Node("a", root)
b = Node("b", root)
c = Node("c", a)
d = Node("d", a)
e = Node("e", b)
