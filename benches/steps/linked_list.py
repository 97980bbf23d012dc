# A linked list that grows, two steps a node.
class Node:
    __slots__ = ("value", "next")


head = None
for n in range(STEPS // 4):
    node = Node()
    node.value, node.next = n, head
    head = node
