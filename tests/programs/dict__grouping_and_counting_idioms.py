words = "the cat and the hat and the bat".split()
c = {}
for w in words:
    c[w] = c.get(w, 0) + 1
g = {}
for w in words:
    g.setdefault(len(w), []).append(w)
print(c, g, sorted(c.items(), key=lambda p: (-p[1], p[0])), max(c, key=c.get), {v: k for k, v in c.items()})
