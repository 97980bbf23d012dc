# output: True
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, o):
        d.clear()
        for i in range(50): d[i] = i
        return False
d = {}
d[K(1)] = 1
try:
    d[K(2)] = 2
    print(len(d) >= 50)
except RuntimeError as e: print(e)
