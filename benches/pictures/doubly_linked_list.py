class Node:
    def __init__(self, value):
        self.value = value
        self.prev = None
        self.next = None

class Deque:
    def __init__(self):
        self.first = self.last = None

    def push(self, value):
        node = Node(value)
        if self.last is None:
            self.first = self.last = node
        else:
            node.prev = self.last
            self.last.next = node
            self.last = node

    def pop_left(self):
        node = self.first
        self.first = node.next
        if self.first is None:
            self.last = None
        else:
            self.first.prev = None
        return node.value

d = Deque()
for word in ["a", "b", "c", "d"]:
    d.push(word)
d.pop_left()
d.pop_left()
