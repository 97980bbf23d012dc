# K116 K117
class Count:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n
c = Count(3)
print(list(c), list(c), [x for x in Count(2)], next(Count(1)), sum(Count(4)), 2 in Count(5), max(Count(3)))
a, b = Count(2)
print(a, b, *Count(3))
