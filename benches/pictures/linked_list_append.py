class Node:
    def __init__(self, value):
        self.value = value
        self.next = None

head = tail = Node(0)
for i in range(1, 7):
    tail.next = Node(i)
    tail = tail.next
