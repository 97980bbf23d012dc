class Node:
    __slots__ = ("value", "left", "right")

    def __init__(self, value):
        self.value = value
        self.left = None
        self.right = None


def insert(root, value):
    node = root
    while True:
        if value < node.value:
            if node.left is None:
                node.left = Node(value)
                return
            node = node.left
        else:
            if node.right is None:
                node.right = Node(value)
                return
            node = node.right


def depth(node):
    if node is None:
        return 0
    return 1 + max(depth(node.left), depth(node.right))


class Link:
    def __init__(self, value, next):
        self.value = value
        self.next = next


state = 7
root = Node(500_000)
for _ in range(60_000):
    state = (state * 48271) % 2147483647
    insert(root, state % 1_000_000)
print(depth(root))

head = None
for n in range(60_000):
    head = Link(n, head)
length = total = 0
while head is not None:
    length += 1
    total += head.value
    head = head.next
print(length, total)
