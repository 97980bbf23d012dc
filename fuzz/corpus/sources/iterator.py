class I:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n
print(list(I(3)), *zip(I(2), map(str, I(5))), dict(enumerate(I(2))))
for x in I(2):
    continue
else:
    print('else')
