class Vertex:
    def __init__(self, name):
        self.name = name
        self.near = []

a, b, c, d, e = (Vertex(n) for n in "abcde")
edges = [(a, b), (a, c), (b, d), (c, d), (d, e), (e, a), (b, c)]
for x, y in edges:
    x.near.append(y)
