class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next

head = Node(1, Node(2, Node(3, Node(4, Node(5)))))
before = None
while head:
    after = head.next
    head.next = before
    before = head
    head = after
head = before
