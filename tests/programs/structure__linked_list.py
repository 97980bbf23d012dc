# K162
class Node:
    def __init__(self, v, next=None): self.v, self.next = v, next
class List:
    def __init__(self, it=()):
        self.head = None
        for x in it: self.push(x)
    def push(self, v): self.head = Node(v, self.head)
    def reverse(self):
        p, n = None, self.head
        while n: n.next, p, n = p, n, n.next
        self.head = p
    def __iter__(self):
        n = self.head
        while n:
            yield n.v
            n = n.next
    def remove(self, v):
        if self.head and self.head.v == v:
            self.head = self.head.next
            return
        n = self.head
        while n and n.next:
            if n.next.v == v:
                n.next = n.next.next
                return
            n = n.next
    def __repr__(self): return " -> ".join(map(str, self)) + " -> None"
l = List([1, 2, 3, 4])
print(l)
l.reverse(); print(l)
l.remove(3); l.remove(1); print(l, len(list(l)))
