# any
class K:
    def __init__(self): self.h = 1
    def __hash__(self): return self.h
k = K(); d = {k: 1}; k.h = 2
print(k in d, len(d)); d[k] = 3; print(len(d)); k.h = 1; print(d[k])
