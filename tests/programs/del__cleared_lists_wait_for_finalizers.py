class N:
    def __init__(self, n): self.n = n
    def __del__(self):
        print("del", self.n)
        self.next = None
nodes = [N(i) for i in range(4)]
nodes[3].next = nodes[0]
nodes[0].next = nodes[1]
nodes.clear()
print("cleared")
d = {i: N(i) for i in range(3)}
d[0].next = d[2]
d.clear()
a, b = N("a"), N("b")
a.b = b
del a, b
