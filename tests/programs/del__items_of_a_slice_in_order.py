# A slice with a step frees its items from the first on, one without from the last.
class A:
    def __init__(self, n): self.n = n
    def __del__(self): print(self.n, end=' ')
for part in (slice(None), slice(None, None, 2), slice(None, None, -1), slice(3, 0, -2), slice(1, 3)):
    items = [A(i) for i in range(5)]
    del items[part]
    print('|', end=' ')
    del items
    print()
