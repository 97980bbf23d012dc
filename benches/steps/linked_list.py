# A linked list that grows, six steps a node.
class Node:
    def __init__(self, value, next):
        self.value = value
        self.next = next


head = None
for n in range(STEPS // 6):
    head = Node(n, head)
