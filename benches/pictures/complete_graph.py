class Vertex:
    def __init__(self, name):
        self.name = name
        self.near = set()

vertices = [Vertex(n) for n in "abcd"]
for v in vertices:
    for w in vertices:
        if v is not w:
            v.near.add(w)
