class Node:
    pass

a, b, c = Node(), Node(), Node()
a.next, b.next, c.next = b, c, a
start = a
del a, b, c
start = start.next
del start
