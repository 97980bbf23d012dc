class Node:
    def __init__(self, value):
        self.value = value
        self.next = self

ring = Node(0)
for i in range(1, 6):
    node = Node(i)
    node.next = ring.next
    ring.next = node
at = ring
for _ in range(7):
    at = at.next
