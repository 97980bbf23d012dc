# output: ok
class N:
    def __init__(self, n): self.n = n
    def __del__(self): pass
x = None
for i in range(50000): x = N(x)
del x
print("ok")
