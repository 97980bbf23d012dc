p = [(3, 'c'), (1, 'b'), (1, 'a')]
p.sort(key=lambda t: t[0], reverse=True)
print(p, sorted('hello'), max(p), p[::-1])
