class Node:
    def __init__(self, value, rest):
        self.value = value
        self.rest = rest

head = None
for i in range(8):
    head = Node(i, head)
