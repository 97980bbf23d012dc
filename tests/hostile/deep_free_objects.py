# output: ok
class N:
    def __init__(self, n): self.n = n
x = None
for i in range(300000): x = N(x)
del x
print("ok")
