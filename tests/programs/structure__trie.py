class Trie:
    def __init__(self): self.root = {}
    def add(self, w):
        n = self.root
        for c in w: n = n.setdefault(c, {})
        n["$"] = True
    def words(self, prefix=""):
        n = self.root
        for c in prefix:
            if c not in n: return
            n = n[c]
        stack = [(prefix, n)]
        while stack:
            p, n = stack.pop()
            for c in sorted(n, reverse=True):
                if c == "$": yield p
                else: stack.append((p + c, n[c]))
t = Trie()
for w in "car card care cat dog do".split(): t.add(w)
print(list(t.words()), list(t.words("car")), list(t.words("x")), t.root["d"])
